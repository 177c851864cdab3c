package fundsdesk.deposits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import fundsdesk.ledger.BookedStep;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.PlacedHold;
import java.util.List;

/** What the ledger did for a deposit: its procedures, failed ones too, and its holds. */
@org.springframework.stereotype.Component
class LedgerTab implements DetailTab<Deposit> {

    private static final int ORDER = 120;

    private final LedgerService ledger;
    private final Texts texts;
    private final Formats formats;

    LedgerTab(LedgerService ledger, Texts texts, Formats formats) {
        this.ledger = ledger;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public Class<Deposit> entity() {
        return Deposit.class;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public long count(Screen<? extends Deposit> screen, long id) {
        return ledger.steps(subject(id)).size();
    }

    @Override
    public Component content(Screen<? extends Deposit> screen, long id) {
        Div content = new Div();
        content.addClassName("ledger-tab");
        List<BookedStep> steps = ledger.steps(subject(id));
        List<PlacedHold> holds = ledger.holds(subject(id));
        if (steps.isEmpty() && holds.isEmpty()) {
            Span nothing = new Span(texts.of("ledger-tab.nothing"));
            nothing.addClassName("muted");
            content.add(nothing);
        }
        if (!steps.isEmpty()) {
            content.add(steps(steps));
        }
        if (!holds.isEmpty()) {
            content.add(new H3(texts.of("ledger-tab.holds")), holds(holds));
        }
        return content;
    }

    private Grid<BookedStep> steps(List<BookedStep> steps) {
        Grid<BookedStep> grid = grid(steps);
        column(grid, "procedure", BookedStep::procedure);
        column(grid, "type", step -> texts.firstOf(Texts.words(step.type()), "procedure-type." + step.type()));
        grid.addComponentColumn(step -> formats.badge(step.status()))
                .setHeader(texts.of("ledger-tab.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        money(grid, step -> formats.of(step.amount()));
        column(grid, "at", step -> formats.moment(step.startedAt()));
        column(
                        grid,
                        "message",
                        step -> step.message()
                                .map(KeptText::read)
                                .map(texts::of)
                                .orElse(""))
                .setFlexGrow(1);
        return grid;
    }

    private Grid<PlacedHold> holds(List<PlacedHold> holds) {
        Grid<PlacedHold> grid = grid(holds);
        column(grid, "kind", hold -> formats.of(hold.kind()));
        grid.addComponentColumn(hold -> formats.badge(hold.state()))
                .setHeader(texts.of("ledger-tab.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        money(grid, hold -> formats.of(hold.amount()));
        column(grid, "placed", hold -> formats.moment(hold.placedAt()));
        column(grid, "ended", hold -> hold.endedAt().map(formats::moment).orElse(""))
                .setFlexGrow(1);
        return grid;
    }

    private static <T> Grid<T> grid(List<T> items) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setItems(items);
        return grid;
    }

    private <T> Grid.Column<T> column(Grid<T> grid, String name, ValueProvider<T, String> value) {
        return grid.addColumn(value)
                .setHeader(texts.of("ledger-tab." + name))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTooltipGenerator(value::apply);
    }

    private <T> void money(Grid<T> grid, ValueProvider<T, String> amount) {
        column(grid, "amount", amount).setTextAlign(ColumnTextAlign.END);
    }

    private static String subject(long id) {
        return "deposit-applications/" + id;
    }
}
