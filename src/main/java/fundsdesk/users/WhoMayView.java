package fundsdesk.users;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Who may do what: a line for each right, a column for each role or each person (IAM-01). */
@Route(WhoMay.ADDRESS)
@PermitAll // Opens for those alone in whose menu it stands, by the grant WHO_MAY_READ.
class WhoMayView extends Div implements HasDynamicTitle {

    static final String TICK = "\u2713";

    private final WhoMay.Matrix matrix;
    private final Texts texts;
    private final ListDataProvider<Duty> shown;
    private final TextField find = new TextField();
    private final Checkbox money = new Checkbox();
    private final Span summary = new Span();
    private final Div place = new Div();

    WhoMayView(WhoMay whoMay, Texts texts) {
        this.matrix = whoMay.matrix();
        this.texts = texts;
        this.shown = new ListDataProvider<>(matrix.duties());
        addClassName("who-may");
        place.addClassName("place");
        summary.addClassName("muted");
        add(new H1(getPageTitle()), bar(), place);
        show(matrix.roles(), Duty::roles);
        narrow();
    }

    @Override
    public String getPageTitle() {
        return texts.of("screen.who-may");
    }

    private Div bar() {
        Tab roles = new Tab(texts.of("who-may.roles"));
        Tab people = new Tab(texts.of("who-may.people"));
        Tabs by = new Tabs(roles, people);
        by.addSelectedChangeListener(chosen -> {
            if (chosen.getSelectedTab() == roles) {
                show(matrix.roles(), Duty::roles);
            } else {
                show(matrix.people(), Duty::people);
            }
        });
        find.setPlaceholder(texts.of("permissions.find"));
        find.setAriaLabel(texts.of("permissions.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(typed -> narrow());
        money.setLabel(texts.of("who-may.money"));
        money.addValueChangeListener(ticked -> narrow());
        Anchor file = new Anchor(WhoMayApi.FILE.substring(1), texts.of("who-may.download"));
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("router-ignore", true);
        Div bar = new Div(by, find, money, summary, file);
        bar.addClassName("bar");
        return bar;
    }

    private void show(List<WhoMay.Holder> holders, Function<Duty, List<String>> heldBy) {
        Grid<Duty> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_COLUMN_BORDERS);
        grid.addColumn(Duty::area)
                .setHeader(texts.of("who-may.area"))
                .setFrozen(true)
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(Duty::right)
                .setHeader(texts.of("who-may.right"))
                .setTooltipGenerator(Duty::code)
                .setFrozen(true)
                .setWidth("15rem")
                .setFlexGrow(0);
        for (WhoMay.Holder holder : holders) {
            grid.addColumn(duty -> heldBy.apply(duty).contains(holder.key()) ? TICK : "")
                    .setKey(holder.key())
                    .setHeader(holder.name())
                    .setTooltipGenerator(duty -> holder.name())
                    .setTextAlign(ColumnTextAlign.CENTER)
                    .setAutoWidth(true)
                    .setFlexGrow(1);
        }
        grid.setDataProvider(shown);
        grid.setSizeFull();
        place.removeAll();
        place.add(grid);
    }

    private void narrow() {
        String words = find.getValue().toLowerCase(Locale.ROOT);
        shown.setFilter(
                duty -> (!money.getValue() || duty.money()) && said(duty).contains(words));
        summary.setText(texts.of(
                "who-may.shown",
                shown.size(new com.vaadin.flow.data.provider.Query<>()),
                matrix.duties().size()));
    }

    private static String said(Duty duty) {
        return (duty.area() + ' ' + duty.right() + ' ' + duty.code()).toLowerCase(Locale.ROOT);
    }
}
