package fundsdesk.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fundsdesk.money.Money;
import fundsdesk.names.Agreement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The line and its candidates side by side, field by field: equal, similar, different or missing. */
final class CandidateTable extends Div {

    private final IncomingLine line;
    private final List<Candidate> candidates;
    private final LinkPanels with;

    private final boolean suggested;

    /** @param shown of the decision's candidates, those that there is room for */
    CandidateTable(LineDecision decision, List<Candidate> shown, LinkPanels with, Consumer<Candidate> link) {
        this.line = decision.line();
        this.candidates = shown;
        this.suggested = decision.outcome() != Outcome.NONE;
        this.with = with;
        addClassName("candidates");
        NativeTable table = new NativeTable();
        table.getHead().add(head(link));
        for (Field field : Field.values()) {
            table.getBody().add(row(field));
        }
        add(table);
    }

    private NativeTableRow head(Consumer<Candidate> link) {
        NativeTableRow head = new NativeTableRow();
        head.addHeaderCell();
        head.addHeaderCell().add(new Span(with.texts.of("link-checking.line")));
        for (int i = 0; i < candidates.size(); i++) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.add(candidate(candidates.get(i), i, link));
            cell.setClassName("best", isBest(i));
        }
        return head;
    }

    private Div candidate(Candidate candidate, int place, Consumer<Candidate> link) {
        Button button = new Button(
                with.texts.of("link-checking.link", with.formats.of(linked(candidate))),
                event -> link.accept(candidate));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (isBest(place)) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setSuffixComponent(key(place == 0 ? "L" : Integer.toString(place + 1)));
        Span score = new Span(with.texts.of("link-checking.score", candidate.score()));
        score.addClassName("score");
        Div head = new Div(numbers(candidate), names(candidate), score, button);
        head.addClassName("candidate");
        return head;
    }

    /** What only expects the amount is offered, not recommended. */
    private boolean isBest(int place) {
        return suggested && place == 0;
    }

    private static Span key(String name) {
        Span key = new Span();
        key.getElement().appendChild(new Element("kbd").setText(name));
        return key;
    }

    private Div numbers(Candidate candidate) {
        Div numbers = new Div();
        numbers.addClassName("numbers");
        candidate
                .applications()
                .forEach(application -> numbers.add(new Anchor(
                        "deposit-applications/" + application.number(), application.number(), AnchorTarget.BLANK)));
        if (candidate.lines().size() > 1) {
            numbers.add(new Span(
                    with.texts.of("link-checking.together", candidate.lines().size())));
        }
        return numbers;
    }

    private static Div names(Candidate candidate) {
        Div names = new Div(candidate.applications().stream()
                .map(application -> String.join(" ", application.claimant().names()))
                .distinct()
                .collect(Collectors.joining(", ")));
        names.addClassName("names");
        return names;
    }

    private static Money linked(Candidate candidate) {
        return candidate.allocations().stream()
                .map(Allocation::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private NativeTableRow row(Field field) {
        NativeTableRow row = new NativeTableRow();
        row.addHeaderCell().add(new Span(with.texts.of("match-field." + field.name())));
        row.addDataCell().add(new Span(shown(lineValue(field))));
        for (int i = 0; i < candidates.size(); i++) {
            var cell = row.addDataCell();
            cell.setClassName("best", isBest(i));
            cell.add(verdict(candidates.get(i), field));
        }
        return row;
    }

    private String lineValue(Field field) {
        return field == Field.AMOUNT
                ? with.formats.of(line.amount())
                : evidence(candidates.getFirst(), field).lineValue();
    }

    private Component[] verdict(Candidate candidate, Field field) {
        Agreement agreement = candidate.verdict(field);
        Span badge = new Span(with.texts.of("agreement." + agreement.name()));
        badge.addClassNames("agreement", agreement.name().toLowerCase(Locale.ROOT));
        Div value = new Div(badge, new Span(shown(valueOf(candidate, field))));
        value.addClassName("compared");
        Div notes = new Div(
                evidence(candidate, field).notes().stream().map(with::sentence).collect(Collectors.joining(" ")));
        notes.addClassName("notes");
        return notes.getText().isEmpty() ? new Component[] {value} : new Component[] {value, notes};
    }

    private String valueOf(Candidate candidate, Field field) {
        return field == Field.AMOUNT
                ? with.formats.of(candidate.applications().stream()
                        .map(OpenApplication::expected)
                        .reduce(Money::plus)
                        .orElseThrow())
                : evidence(candidate, field).applicationValue();
    }

    private static Evidence evidence(Candidate candidate, Field field) {
        return candidate.allocations().getFirst().evidence().get(field.ordinal());
    }

    private static String shown(String value) {
        return value.isBlank() ? "–" : value;
    }
}
