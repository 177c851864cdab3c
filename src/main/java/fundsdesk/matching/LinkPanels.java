package fundsdesk.matching;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Guarded;
import fundsdesk.crud.Action;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Formats;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import fundsdesk.deposits.Deposits;
import fundsdesk.money.Money;
import fundsdesk.names.Why;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the right side of link checking, with what it needs of the desk. */
@Component
class LinkPanels {

    final LinkChecking checking;
    final LinkLine link;
    final Desk desk;
    final Rows rows;
    final Screens screens;
    final Texts texts;
    final Formats formats;
    final OutcomeWords words;
    private final Grants grants;
    private final Deposits deposits;
    private final StatementLines lines;

    LinkPanels(
            LinkChecking checking,
            LinkLine link,
            Desk desk,
            Rows rows,
            Screens screens,
            Texts texts,
            Formats formats,
            OutcomeWords words,
            Grants grants,
            Deposits deposits,
            StatementLines lines) {
        this.checking = checking;
        this.link = link;
        this.desk = desk;
        this.rows = rows;
        this.screens = screens;
        this.texts = texts;
        this.formats = formats;
        this.words = words;
        this.grants = grants;
        this.deposits = deposits;
        this.lines = lines;
    }

    boolean mayRead(Screen<?> screen) {
        return grants.allow(Acting.required(), screen.readPermission());
    }

    /** The engine's sentence in the reader's language. */
    String sentence(Why why) {
        return texts.of(Explained.text(why));
    }

    /** The input that links what the engine allocated; nothing if a record of it is gone. */
    @Guarded("only the input of an action, which asks for its permission itself")
    Optional<LinkLine.Input> input(List<Allocation> allocations) {
        List<LinkLine.Part> parts = new ArrayList<>();
        for (Allocation pair : allocations) {
            deposits.findById(pair.application().id())
                    .flatMap(deposit -> lines.findById(pair.line().id())
                            .map(line ->
                                    new LinkLine.Part(deposit, pair.amount().amount(), line)))
                    .ifPresent(parts::add);
        }
        return parts.size() == allocations.size() ? Optional.of(new LinkLine.Input(parts)) : Optional.empty();
    }

    /** The input that links the amount to the application; nothing if there is no such application any more. */
    @Guarded("only the input of an action, which asks for its permission itself")
    Optional<LinkLine.Input> input(long deposit, Money amount) {
        return deposits.findById(deposit)
                .map(found -> new LinkLine.Input(List.of(new LinkLine.Part(found, amount.amount()))));
    }

    LinkQueue queue(Screen<StatementLine> queue, Consumer<Optional<Row>> chosen) {
        return new LinkQueue(this, queue, chosen);
    }

    LinkPanel panel(
            Screen<StatementLine> queue, Runnable changed, BiConsumer<Action<StatementLine, ?>, Long> openDialog) {
        return new LinkPanel(this, queue, changed, openDialog);
    }
}
