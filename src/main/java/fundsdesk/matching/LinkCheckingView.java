package fundsdesk.matching;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Texts;
import fundsdesk.statements.StatementLine;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Link checking: the lines that were not linked by themselves, beside the applications that may be meant. Everything
 * by keyboard: N and P go to the next and the previous line, L links the best candidate, 1 to 5 link the one named.
 */
@Route("link-checking")
@PermitAll // What is shown comes from Rows and what is done goes through the desk: both judge the actor's grants.
class LinkCheckingView extends VerticalLayout implements HasDynamicTitle {

    private static final int SHOWN = 500;
    private static final List<String> COLUMNS =
            List.of("valueDate", "amount", "currency", "remitterName", "remitterAccount", "remittance", "account");

    private final Rows rows;
    private final Texts texts;
    private final Formats formats;
    private final LinkPanel panel;
    private final Screen<StatementLine> queue;
    private final Grid<Row> lines = new Grid<>();
    private final Span count = new Span();

    @SuppressWarnings("unchecked")
    LinkCheckingView(
            Rows rows, Screens screens, Texts texts, Formats formats, LinkPanels panels, ActionDialogs dialogs) {
        this.rows = rows;
        this.texts = texts;
        this.formats = formats;
        this.queue = (Screen<StatementLine>) screens.required("deposit-match");
        this.panel = panels.make(
                queue,
                this::refreshAndStay,
                (action, line) -> dialogs.open(queue, action, Selection.of(line), this::refreshAndStay));
        addClassName("link-checking");
        setSizeFull();
        setPadding(false);
        add(head(), body());
        refresh(0);
    }

    @Override
    public String getPageTitle() {
        return texts.of("screen.link-checking");
    }

    private HorizontalLayout head() {
        H2 title = new H2(getPageTitle());
        Span keys = new Span(texts.of("link-checking.keys"));
        keys.addClassName("hint");
        count.addClassName("hint");
        HorizontalLayout head = new HorizontalLayout(title, count, keys);
        head.setWidthFull();
        head.expand(count);
        head.setAlignItems(Alignment.BASELINE);
        head.addClassName("page-head");
        return head;
    }

    private SplitLayout body() {
        lines.addColumn(row -> formats.of(row.get("valueDate")))
                .setHeader(label("valueDate"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addColumn(row -> formats.of(queue.declared().required("amount"), row))
                .setHeader(label("amount"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addColumn(row -> formats.of(row.get("remitterName")))
                .setHeader(label("remitterName"))
                .setTooltipGenerator(row -> formats.of(row.get("remittance")));
        lines.addThemeVariants(com.vaadin.flow.component.grid.GridVariant.LUMO_COMPACT);
        lines.setSizeFull();
        lines.addSelectionListener(
                event -> panel.show(event.getFirstSelectedItem().map(Row::id)));
        SplitLayout split = new SplitLayout(lines, panel);
        split.setSizeFull();
        split.setSplitterPosition(38);
        addKeys();
        return split;
    }

    private void addKeys() {
        Shortcuts.addShortcutListener(this, () -> move(1), Key.KEY_N).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.KEY_P).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> panel.link(0), Key.KEY_L).listenOn(this);
        List<Key> digits = List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5);
        for (int i = 0; i < digits.size(); i++) {
            int place = i;
            Shortcuts.addShortcutListener(this, () -> panel.link(place), digits.get(i), KeyModifier.ALT)
                    .listenOn(this);
        }
    }

    private String label(String attribute) {
        return texts.attribute(queue, queue.declared().required(attribute));
    }

    private void refreshAndStay() {
        refresh(place());
    }

    /** Reads the queue anew and opens the line at the place, which is the next one when the last was dealt with. */
    private void refresh(int place) {
        Filter free = Filter.all(
                Filter.where("claimedBy", Operator.ISNULL, true), Filter.where("lockedBy", Operator.ISNULL, true));
        List<Row> waiting =
                rows.page(queue, new Query(free, Sort.ascending("id"), COLUMNS, false), Optional.empty(), SHOWN);
        lines.setItems(waiting);
        count.setText(texts.of("link-checking.count", waiting.size()));
        if (waiting.isEmpty()) {
            panel.show(Optional.empty());
        } else {
            lines.select(waiting.get(Math.clamp(place, 0, waiting.size() - 1)));
        }
    }

    private int place() {
        @Nullable Row selected = lines.asSingleSelect().getValue();
        return selected == null ? 0 : Math.max(0, items().indexOf(selected));
    }

    private void move(int by) {
        List<Row> all = items();
        if (!all.isEmpty()) {
            Row next = all.get(Math.clamp(place() + by, 0, all.size() - 1));
            lines.select(next);
            lines.scrollToItem(next);
        }
    }

    private List<Row> items() {
        return lines.getListDataView().getItems().toList();
    }

    static Button button(String label, Runnable pressed, ButtonVariant... variants) {
        Button button = new Button(label, event -> pressed.run());
        button.addThemeVariants(variants);
        return button;
    }

    static Div titled(String className, String title) {
        Span head = new Span(title);
        head.addClassName("panel-title");
        Div block = new Div(head);
        block.addClassName(className);
        return block;
    }
}
