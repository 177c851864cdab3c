package fundsdesk.matching;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fundsdesk.crud.Action;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.statements.StatementLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** One line beside its candidates, and what can be done with it. */
final class LinkPanel extends Div {

    /** So many candidates stand side by side. */
    static final int MOST = 5;

    private static final List<String> FACTS =
            List.of("remitterName", "remitterAccount", "remittance", "valueDate", "bankReference", "account");

    /** Remarks and documents are for the line's own page. */
    private static final Set<String> ASIDE = Set.of("remark", "attach");

    private final LinkPanels with;
    private final Screen<StatementLine> queue;
    private final Linker linker;
    private final BiConsumer<Action<StatementLine, ?>, Long> openDialog;
    private List<Candidate> candidates = List.of();

    LinkPanel(
            LinkPanels with,
            Screen<StatementLine> queue,
            Runnable changed,
            BiConsumer<Action<StatementLine, ?>, Long> openDialog) {
        this.with = with;
        this.queue = queue;
        this.linker = new Linker(with, queue, changed);
        this.openDialog = openDialog;
        addClassName("link-panel");
    }

    void show(Optional<Row> line) {
        removeAll();
        candidates = List.of();
        line.ifPresent(row -> with.checking.decide(row.id()).ifPresent(decision -> show(row, decision)));
    }

    /** Links the candidate at the place, the best first. */
    void link(int place) {
        if (place < candidates.size()) {
            linker.link(candidates.get(place));
        }
    }

    private void show(Row row, LineDecision decision) {
        candidates = decision.candidates().stream().limit(MOST).toList();
        linker.on(decision.line());
        add(head(row), facts(row), why(decision));
        if (!candidates.isEmpty()) {
            add(new CandidateTable(decision, candidates, with, linker::link));
        }
        add(new OtherApplication(with, decision.line().amount(), deposit -> linker.link(decision.line(), deposit)));
        if (!decision.nearMisses().isEmpty()) {
            add(nearMisses(decision.nearMisses()));
        }
    }

    private Div head(Row row) {
        H2 amount = new H2(LinkQueue.amount(with, queue, row));
        Div actions = new Div();
        actions.addClassName("line-actions");
        for (Desk.Offer<StatementLine> offer : with.desk.offers(queue, row.id())) {
            if (offer.action() != with.link
                    && offer.verdict().isAllowed()
                    && !ASIDE.contains(offer.action().name())) {
                actions.add(new Button(
                        with.texts.action(queue, offer.action()),
                        event -> openDialog.accept(offer.action(), row.id())));
            }
        }
        Div head = new Div(amount, actions);
        head.addClassName("line-head");
        return head;
    }

    private Div facts(Row row) {
        Div facts = new Div();
        facts.addClassName("line-facts");
        for (String attribute : FACTS) {
            String value = with.formats.of(row.get(attribute));
            Span label = new Span(with.texts.attribute(queue, queue.declared().required(attribute)));
            label.addClassName("label");
            Div fact = new Div(label, new Span(value.isBlank() ? "–" : value));
            facts.add(fact);
        }
        return facts;
    }

    private Div why(LineDecision decision) {
        Div why = new Div(new Span(with.sentence(decision.why())));
        why.addClassName("why");
        return why;
    }

    private Div nearMisses(List<NearMiss> shutOut) {
        UnorderedList list = new UnorderedList();
        shutOut.stream()
                .map(near -> near.application().number() + " · " + with.sentence(near.why()))
                .distinct()
                .limit(MOST)
                .forEach(sentence -> list.add(new ListItem(sentence)));
        Div block = new Div(new H3(with.texts.of("link-checking.near")), list);
        block.addClassName("near-misses");
        return block;
    }
}
