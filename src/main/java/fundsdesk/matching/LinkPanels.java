package fundsdesk.matching;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Formats;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import fundsdesk.deposits.Deposits;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Makes the right side of link checking, with what it needs of the desk. */
@Component
class LinkPanels {

    final LinkChecking checking;
    final LinkLine link;
    final Desk desk;
    final Actions actions;
    final Rows rows;
    final Screens screens;
    final Texts texts;
    final Formats formats;
    final OutcomeWords words;
    private final Deposits deposits;

    LinkPanels(
            LinkChecking checking,
            LinkLine link,
            Desk desk,
            Actions actions,
            Rows rows,
            Screens screens,
            Texts texts,
            Formats formats,
            OutcomeWords words,
            Deposits deposits) {
        this.checking = checking;
        this.link = link;
        this.desk = desk;
        this.actions = actions;
        this.rows = rows;
        this.screens = screens;
        this.texts = texts;
        this.formats = formats;
        this.words = words;
        this.deposits = deposits;
    }

    /** The input that links the amount to the application; nothing if there is no such application any more. */
    Optional<LinkLine.Input> inputs(long deposit, BigDecimal amount) {
        return deposits.findById(deposit).map(found -> new LinkLine.Input(List.of(new LinkLine.Part(found, amount))));
    }

    LinkPanel make(
            Screen<StatementLine> queue, Runnable changed, BiConsumer<Action<StatementLine, ?>, Long> openDialog) {
        return new LinkPanel(this, queue, changed, openDialog);
    }
}
