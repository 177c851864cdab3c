package fundsdesk.deposits;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Voucher association: applications that wait on the left, vouchers on the right, what is divided between them below. */
@Route("voucher-association")
@PermitAll // What is shown comes from Rows and what is done goes through the desk: both judge the actor's grants.
class VoucherAssociationView extends Div implements HasDynamicTitle {

    private final VoucherTools tools;
    private final VoucherQueues queues;
    private final Select<String> currency = new Select<>();
    private final VoucherTable applications;
    private final VoucherTable lines;
    private final VoucherTyping typed;
    private final Div division = new Div();

    VoucherAssociationView(VoucherTools tools, VoucherQueues queues, Intake intake) {
        this.tools = tools;
        this.queues = queues;
        this.applications = new VoucherTable(words -> queues.applications(currency.getValue(), words), tools);
        this.lines = new VoucherTable(words -> queues.lines(currency.getValue(), words), tools);
        this.typed = new VoucherTyping(tools, queues, currency::getValue, this::divide);
        addClassName("vouchers-page");
        if (!tools.mayUse()) {
            add(new Span(tools.texts().of("vouchers.not-allowed")));
            return;
        }
        currency.setItems(intake.currencies());
        currency.setValue(intake.currencies().getFirst());
        currency.addValueChangeListener(change -> read());
        division.addClassName("vouchers-division");
        SplitLayout tables = new SplitLayout(
                panel("vouchers.applications", applicationTable()), panel("vouchers.lines", lineTable(), typed));
        tables.setSplitterPosition(52);
        tables.addClassName("vouchers-tables");
        add(head(), tables, division);
        read();
    }

    @Override
    public String getPageTitle() {
        return tools.texts().of("screen.voucher-association");
    }

    private Div head() {
        Span hint = new Span(tools.texts().of("vouchers.hint"));
        hint.addClassName("muted");
        currency.setAriaLabel(queues.label("statement-lines", "currency"));
        currency.setWidth("7rem");
        Anchor batches = new Anchor("voucher-batches", tools.texts().of("screen.voucher-batches"));
        Div head = new Div(new H1(getPageTitle()), hint, batches, currency);
        head.addClassName("vouchers-head");
        return head;
    }

    private static Div panelOf(String title, com.vaadin.flow.component.Component... content) {
        Div panel = new Div(new H3(title));
        panel.add(content);
        panel.addClassName("vouchers-panel");
        return panel;
    }

    private Div panel(String title, com.vaadin.flow.component.Component... content) {
        return panelOf(tools.texts().of(title), content);
    }

    private VoucherTable applicationTable() {
        String screen = "deposit-applications";
        Grid<Row> grid = applications.grid();
        column(grid, screen, "number");
        column(grid, screen, "client").setAutoWidth(false).setFlexGrow(1);
        money(grid, screen);
        column(grid, screen, "method");
        applications.named(
                tools.texts().of("vouchers.applications"), tools.texts().of("vouchers.no-applications"));
        applications.onChoice(this::divide);
        return applications;
    }

    private VoucherTable lineTable() {
        String screen = "statement-lines";
        Grid<Row> grid = lines.grid();
        column(grid, screen, "valueDate");
        column(grid, screen, "remitterName").setAutoWidth(false).setFlexGrow(1);
        money(grid, screen);
        column(grid, screen, "bankReference");
        lines.named(tools.texts().of("vouchers.lines"), tools.texts().of("vouchers.no-lines"));
        lines.onChoice(this::divide);
        return lines;
    }

    private Grid.Column<Row> column(Grid<Row> grid, String screen, String attribute) {
        return grid.addColumn(row -> tools.formats().of(row.get(attribute)))
                .setHeader(queues.label(screen, attribute))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTooltipGenerator(row -> tools.formats().of(row.get(attribute)));
    }

    private void money(Grid<Row> grid, String screen) {
        grid.addColumn(row -> tools.formats().amount(VoucherQueues.left(row), currency.getValue()))
                .setHeader(queues.label(screen, "amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void read() {
        applications.begin();
        lines.begin();
        typed.clear();
        divide();
    }

    /** Proposes how the chosen vouchers are divided; the operator changes it below. */
    private void divide() {
        List<VoucherDraft.Source> sources =
                new ArrayList<>(lines.chosen().stream().map(queues::source).toList());
        sources.addAll(typed.vouchers());
        List<VoucherDraft.Need> needs =
                applications.chosen().stream().map(queues::need).toList();
        division.removeAll();
        if (sources.isEmpty() || needs.isEmpty()) {
            Span empty = new Span(tools.texts().of("vouchers.choose"));
            empty.addClassName("muted");
            division.add(empty);
        } else {
            division.add(
                    new VoucherDivision(new VoucherDraft(sources, needs), currency.getValue(), tools, this::submit));
        }
    }

    private void submit(VoucherDraft draft) {
        Outcome outcome = tools.submit(draft);
        Notification told = Notification.show(tools.words(outcome), 6000, Notification.Position.BOTTOM_START);
        told.addThemeVariants(outcome.isAccepted() ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
        if (outcome.isAccepted()) {
            read();
        }
    }
}
