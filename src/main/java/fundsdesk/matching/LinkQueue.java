package fundsdesk.matching;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fundsdesk.crud.Count;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The incoming lines that wait for a person, oldest first: who paid, how much, and whether something fits. */
final class LinkQueue extends Grid<Row> {

    private static final int SHOWN = 500;
    private static final Filter FREE = Filter.all(
            Filter.where("claimedBy", Operator.ISNULL, true), Filter.where("lockedBy", Operator.ISNULL, true));

    static final List<String> COLUMNS = List.of(
            "valueDate",
            "amount",
            "usedAmount",
            "currency",
            "remitterName",
            "remitterAccount",
            "remittance",
            "bankReference",
            "account");

    private final LinkPanels with;
    private final Screen<StatementLine> screen;
    private Map<Long, Row> verdicts = Map.of();
    private List<Row> waiting = List.of();
    private Count all = new Count(0, Count.Quality.EXACT);

    LinkQueue(LinkPanels with, Screen<StatementLine> screen, Consumer<Optional<Row>> chosen) {
        this.with = with;
        this.screen = screen;
        addClassName("link-queue");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        addColumn(new ComponentRenderer<>(this::cell));
        setSelectionMode(SelectionMode.SINGLE);
        addSelectionListener(event -> chosen.accept(event.getFirstSelectedItem()));
        setEmptyStateText(with.texts.of("link-checking.empty"));
    }

    /** Reads the queue anew and stays at its place, which is the next line when the last was dealt with. */
    void refresh() {
        int place = place();
        Query query = new Query(FREE, Sort.ascending("id"), COLUMNS, false);
        waiting = with.rows.page(screen, query, Optional.empty(), SHOWN);
        all = with.rows.count(screen, query);
        verdicts = verdicts();
        deselectAll();
        setItems(waiting);
        if (!waiting.isEmpty()) {
            select(waiting.get(Math.clamp(place, 0, waiting.size() - 1)));
        }
    }

    /** How many lines wait, in words. */
    String count() {
        return with.texts.of("link-checking.count", all.rows());
    }

    void move(int by) {
        if (!waiting.isEmpty()) {
            Row next = waiting.get(Math.clamp((long) place() + by, 0, waiting.size() - 1));
            select(next);
            scrollToItem(next);
        }
    }

    /** Chooses the line of this id, where it is among those that wait. */
    void goTo(long id) {
        waiting.stream().filter(row -> row.id() == id).findFirst().ifPresent(row -> {
            select(row);
            scrollToItem(row);
        });
    }

    private int place() {
        @Nullable Row selected = asSingleSelect().getValue();
        return selected == null ? 0 : Math.max(0, waiting.indexOf(selected));
    }

    /** What the last automatic run said of the lines, for those who may read it. */
    private Map<Long, Row> verdicts() {
        Screen<?> screen = with.screens.required("match-verdicts");
        Map<Long, Row> found = new HashMap<>();
        if (!waiting.isEmpty() && with.mayRead(screen)) {
            Filter ofThese = Filter.where(
                    "line", Operator.IN, waiting.stream().map(Row::id).toArray());
            Query query = new Query(ofThese, Sort.descending("id"), List.of("line", "outcome", "score"), false);
            with.rows.page(screen, query, Optional.empty(), SHOWN).forEach(row -> {
                if (row.get("line") instanceof Ref line) {
                    found.putIfAbsent(line.id(), row);
                }
            });
        }
        return found;
    }

    private Div cell(Row row) {
        Div cell = new Div(
                named("payer", row.get("remitterName"), with.texts.of("link-checking.nobody")),
                new Span(amount(with, screen, row)),
                new Span(with.formats.of(row.get("valueDate")) + " · " + said(row)),
                verdict(row));
        cell.addClassName("waiting-line");
        return cell;
    }

    /** What is left of a line that vouchers used in part, beside the whole of it. */
    static String amount(LinkPanels with, Screen<StatementLine> screen, Row row) {
        String whole = with.formats.of(screen.declared().required("amount"), row);
        BigDecimal used = (BigDecimal) Objects.requireNonNull(row.get("usedAmount"));
        if (used.signum() == 0) {
            return whole;
        }
        BigDecimal left = ((BigDecimal) Objects.requireNonNull(row.get("amount"))).subtract(used);
        String currency = String.valueOf(row.get("currency"));
        return with.texts.of("link-checking.left", currency + " " + with.formats.amount(left, currency), whole);
    }

    private static Span named(String className, @Nullable Object value, String fallback) {
        Span span = new Span(value == null ? fallback : value.toString());
        span.addClassName(value == null ? "faint" : className);
        return span;
    }

    private String said(Row row) {
        String remittance = with.formats.of(row.get("remittance"));
        return remittance.isBlank() ? with.formats.of(row.get("bankReference")) : remittance;
    }

    private Span verdict(Row row) {
        Row verdict = verdicts.get(row.id());
        if (verdict == null || verdict.get("outcome") == null) {
            return new Span();
        }
        Span badge = with.formats.badge(verdict.get("outcome"));
        badge.addClassName(verdict.get("outcome") == Outcome.NONE ? "tone-waiting" : "tone-active");
        if (verdict.get("score") != null && verdict.get("outcome") != Outcome.NONE) {
            badge.setText(with.formats.of(verdict.get("score")));
        }
        return badge;
    }
}
