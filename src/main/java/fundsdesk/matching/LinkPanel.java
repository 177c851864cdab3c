package fundsdesk.matching;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fundsdesk.crud.Action;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.deposits.Deposit;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One line beside its candidates, and what can be done with it. */
final class LinkPanel extends VerticalLayout {

    private final LinkPanels with;
    private final Screen<StatementLine> queue;
    private final Runnable changed;
    private final BiConsumer<Action<StatementLine, ?>, Long> openDialog;
    private Optional<LineDecision> decision = Optional.empty();

    LinkPanel(
            LinkPanels with,
            Screen<StatementLine> queue,
            Runnable changed,
            BiConsumer<Action<StatementLine, ?>, Long> openDialog) {
        this.with = with;
        this.queue = queue;
        this.changed = changed;
        this.openDialog = openDialog;
        addClassName("link-panel");
        setSizeFull();
    }

    void show(Optional<Long> lineId) {
        removeAll();
        decision = lineId.flatMap(with.checking::decide);
        if (decision.isEmpty()) {
            add(LinkCheckingView.titled("empty", with.texts.of("link-checking.empty")));
            return;
        }
        LineDecision shown = decision.get();
        add(lineFacts(shown), actions(shown.line().id()), why(shown));
        List<Candidate> singles = candidates();
        HorizontalLayout cards = new HorizontalLayout();
        cards.addClassName("candidates");
        for (int i = 0; i < singles.size(); i++) {
            cards.add(card(shown, singles.get(i), i));
        }
        add(cards, search(shown));
    }

    /** Links the candidate at the place, the best first. */
    void link(int place) {
        List<Candidate> all = candidates();
        if (place < all.size()) {
            link(all.get(place).applications().getFirst().id());
        }
    }

    private List<Candidate> candidates() {
        return decision.stream()
                .flatMap(each -> each.candidates().stream())
                .filter(candidate -> !candidate.isSum())
                .limit(5)
                .toList();
    }

    private Div lineFacts(LineDecision shown) {
        IncomingLine line = shown.line();
        Div facts = LinkCheckingView.titled("line-facts", line.amount().toString());
        facts.add(fact("valueDate", with.formats.of(line.valueDate())));
        facts.add(fact("remitterName", line.payer().name()));
        facts.add(fact("remitterAccount", line.payer().account()));
        facts.add(fact("remittance", line.remittance().text()));
        facts.add(fact("bankReference", line.remittance().bankReference()));
        return facts;
    }

    private Div fact(String attribute, String value) {
        Span label = new Span(with.texts.attribute(queue, queue.declared().required(attribute)));
        label.addClassName("label");
        Div fact = new Div(label, new Span(value.isBlank() ? "–" : value));
        fact.addClassName("fact");
        return fact;
    }

    private HorizontalLayout actions(long line) {
        HorizontalLayout buttons = new HorizontalLayout();
        for (Desk.Offer<StatementLine> offer : with.desk.offers(queue, line)) {
            if (offer.action() != with.link
                    && offer.verdict().isAllowed()
                    && offer.action().isBatch()) {
                buttons.add(LinkCheckingView.button(
                        with.texts.action(queue, offer.action()),
                        () -> openDialog.accept(offer.action(), line),
                        ButtonVariant.LUMO_SMALL));
            }
        }
        return buttons;
    }

    private Span why(LineDecision shown) {
        Span why = new Span(shown.why().english());
        why.addClassName("hint");
        return why;
    }

    private Div card(LineDecision shown, Candidate candidate, int place) {
        OpenApplication application = candidate.applications().getFirst();
        Div card = LinkCheckingView.titled("candidate", application.number());
        Span score = new Span(candidate.score().toString());
        score.addClassName("score");
        card.add(score, new Span(String.join(" ", application.claimant().names())));
        candidate.allocations().getFirst().evidence().forEach(evidence -> card.add(evidenceRow(evidence)));
        Button link = LinkCheckingView.button(
                with.texts.of("link-checking.link", shown.line().amount().toString()),
                () -> link(application.id()),
                place == 0 ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_SMALL);
        card.add(link);
        return card;
    }

    private Div evidenceRow(Evidence evidence) {
        String verdict = evidence.verdict().name();
        Span badge = new Span(with.texts.of("agreement." + verdict));
        badge.addClassNames("agreement", verdict.toLowerCase(java.util.Locale.ROOT));
        Span field = new Span(with.texts.of("match-field." + evidence.field().name()));
        field.addClassName("label");
        Span values = new Span(evidence.applicationValue().isBlank() ? "–" : evidence.applicationValue());
        values.addClassName("value");
        Div row = new Div(field, values, badge);
        row.addClassName("evidence");
        row.setTitle(evidence.notes().stream().map(Why::english).collect(Collectors.joining(" ")));
        return row;
    }

    /** Another application, by number, client or amount: whichever waits. */
    private ComboBox<Ref> search(LineDecision shown) {
        Screen<Deposit> deposits = with.screens.of(Deposit.class).orElseThrow();
        ComboBox<Ref> other = new ComboBox<>(with.texts.of("link-checking.other"));
        other.setWidth("32rem");
        other.setItemLabelGenerator(Ref::label);
        other.setItems(query -> with
                .rows
                .page(
                        deposits,
                        new Query(
                                waiting(query.getFilter().orElse("")),
                                Sort.descending("id"),
                                List.of("number", "client", "amount", "currency"),
                                false),
                        Optional.empty(),
                        query.getOffset(),
                        query.getLimit())
                .stream()
                .map(this::label));
        other.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                link(event.getValue().id());
            }
        });
        return other;
    }

    private static Filter waiting(String words) {
        Filter waiting = Filter.where("stage", fundsdesk.crud.Operator.EQ, fundsdesk.deposits.DepositStage.SUBMITTED);
        return words.isBlank() ? waiting : waiting.and(new Filter.Search(words));
    }

    private Ref label(Row row) {
        Screen<Deposit> deposits = with.screens.of(Deposit.class).orElseThrow();
        String amount = with.formats.of(deposits.declared().required("amount"), row);
        return new Ref(row.id(), row.get("number") + " · " + row.get("client") + " · " + amount);
    }

    private void link(long deposit) {
        decision.ifPresent(shown -> link(shown, deposit, Set.of()));
    }

    private void link(LineDecision shown, long deposit, Set<String> acknowledged) {
        BigDecimal amount = shown.line().amount().amount();
        with.inputs(deposit, amount).ifPresent(input -> {
            Outcome outcome = with.desk.perform(
                    Call.on(queue, with.link, shown.line().id(), input).acknowledging(acknowledged));
            if (outcome instanceof Outcome.Unchecked unchecked
                    && !unchecked.checks().blocks()) {
                ask(shown, deposit, unchecked.checks());
            } else {
                tell(outcome);
            }
        });
    }

    private void ask(LineDecision shown, long deposit, Checklist checks) {
        Set<String> open =
                checks.open(Set.of()).stream().map(Checklist.Check::name).collect(Collectors.toSet());
        String warnings = checks.open(Set.of()).stream()
                .map(check -> with.texts.of(check.message()))
                .collect(Collectors.joining(" "));
        ConfirmDialog dialog = new ConfirmDialog(
                with.texts.of("link-checking.sure"),
                warnings,
                with.texts.of("link-checking.link", shown.line().amount().toString()),
                confirmed -> link(shown, deposit, open));
        dialog.setCancelable(true);
        dialog.open();
    }

    private void tell(Outcome outcome) {
        String sentence = outcome.isDone() ? with.texts.of("link-checking.linked") : with.words.of(outcome);
        Notification notice = Notification.show(sentence, 6000, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(
                outcome.isAccepted() ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
        changed.run();
    }
}
