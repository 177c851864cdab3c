package fundsdesk.crud.help;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.crud.CodeCentre;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Code centre: every status, result and refusal with its meaning and what to do; error messages lead here. */
@Route("code-centre")
@PermitAll // Codes say nothing about any record.
class CodeCentreView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final Texts texts;
    private final List<CodeCentre.Entry> all;
    private final TextField words = new TextField();
    private final ComboBox<CodeCentre.Sort> sort = new ComboBox<>();
    private final Grid<CodeCentre.Entry> grid = new Grid<>();
    private final Span count = new Span();

    CodeCentreView(CodeCentre centre, Texts texts) {
        this.texts = texts;
        this.all = centre.entries();
        addClassName("code-centre");
        setSizeFull();
        words.setPlaceholder(texts.of("code-centre.search"));
        words.setAriaLabel(texts.of("code-centre.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> show());
        sort.setPlaceholder(texts.of("code-centre.sort"));
        sort.setAriaLabel(texts.of("code-centre.sort"));
        sort.setItems(CodeCentre.Sort.values());
        sort.setItemLabelGenerator(texts::choice);
        sort.setClearButtonVisible(true);
        sort.addValueChangeListener(chosen -> show());
        count.addClassName("faint");
        Div bar = new Div(words, sort, count);
        bar.addClassName("bar");
        Div head = new Div(new H1(getPageTitle()));
        head.addClassName("grid-heading");
        add(head, bar, grid());
        show();
    }

    private Grid<CodeCentre.Entry> grid() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(entry -> texts.choice(entry.sort()))
                .setHeader(texts.of("code-centre.sort"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(CodeCentre.Entry::where)
                .setHeader(texts.of("code-centre.where"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(CodeCentre.Entry::code)
                .setHeader(texts.of("code-centre.code"))
                .setWidth("17rem")
                .setFlexGrow(0);
        grid.addColumn(CodeCentre.Entry::meaning)
                .setHeader(texts.of("code-centre.meaning"))
                .setFlexGrow(2);
        grid.addColumn(CodeCentre.Entry::what)
                .setHeader(texts.of("code-centre.what"))
                .setFlexGrow(2);
        grid.setSizeFull();
        return grid;
    }

    private void show() {
        String wanted = words.getValue().strip().toLowerCase(Locale.ROOT);
        List<CodeCentre.Entry> shown = all.stream()
                .filter(entry -> sort.isEmpty() || entry.sort() == sort.getValue())
                .filter(entry -> fits(entry, wanted))
                .toList();
        grid.setItems(shown);
        count.setText(texts.of("code-centre.count", shown.size()));
    }

    /** Who came for one code is shown that one. */
    private boolean fits(CodeCentre.Entry entry, String wanted) {
        boolean isCode = all.stream().anyMatch(each -> each.code().equalsIgnoreCase(wanted));
        return isCode
                ? entry.code().equalsIgnoreCase(wanted)
                : (entry.code() + " " + entry.where() + " " + entry.meaning())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(words::setValue);
    }

    @Override
    public String getPageTitle() {
        return texts.of("screen.code-centre");
    }
}
