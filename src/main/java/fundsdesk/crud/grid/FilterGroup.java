package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions of which all, or at least one, must hold; groups stand in groups. */
final class FilterGroup<T extends Stored> extends Div implements FilterLine {

    private static final int DEEPEST = 2;

    private final Screen<T> screen;
    private final GridTools tools;
    private final int depth;
    private final RadioButtonGroup<Boolean> joined = new RadioButtonGroup<>();
    private final Div lines = new Div();

    FilterGroup(Screen<T> screen, GridTools tools, int depth) {
        this.screen = screen;
        this.tools = tools;
        this.depth = depth;
        addClassName("filter-group");
        joined.setItems(true, false);
        joined.setItemLabelGenerator(all -> tools.texts().of(all ? "grid.all-of" : "grid.any-of"));
        joined.setValue(true);
        joined.setAriaLabel(tools.texts().of("grid.joined-by"));
        lines.addClassName("filter-lines");
        add(head(), lines, buttons());
    }

    private Component head() {
        Div head = new Div(joined);
        head.addClassName("filter-head");
        if (depth > 0) {
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> removeFromParent());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(tools.texts().of("grid.remove-group"));
            head.add(new Span(), remove);
        }
        return head;
    }

    private Component buttons() {
        Button condition = new Button(tools.texts().of("grid.add-condition"), event -> addCondition(Optional.empty()));
        condition.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(condition);
        buttons.addClassName("filter-buttons");
        if (depth < DEEPEST) {
            Button group = new Button(tools.texts().of("grid.add-group"), event -> addGroup(Optional.empty()));
            group.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(group);
        }
        return buttons;
    }

    /** Shows a filter to change, or one empty condition. */
    void show(Optional<Filter> start) {
        lines.removeAll();
        joined.setValue(!(start.isPresent() && start.get() instanceof Filter.Any));
        List<Filter> parts = start.map(FilterGroup::partsOf).orElse(List.of());
        if (parts.isEmpty()) {
            addCondition(Optional.empty());
        }
        parts.forEach(this::addLine);
    }

    private static List<Filter> partsOf(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts();
            case Filter.Any any -> any.parts();
            case Filter.Condition condition -> List.of(condition);
            case Filter.Search search -> List.of();
        };
    }

    private void addLine(Filter part) {
        if (part instanceof Filter.Condition condition) {
            addCondition(Optional.of(condition));
        } else {
            addGroup(Optional.of(part));
        }
    }

    FilterCondition<T> addCondition(Optional<Filter.Condition> start) {
        FilterCondition<T> line = new FilterCondition<>(screen, tools);
        start.ifPresent(line::show);
        lines.add(line);
        return line;
    }

    FilterGroup<T> addGroup(Optional<Filter> start) {
        FilterGroup<T> group = new FilterGroup<>(screen, tools, depth + 1);
        group.show(start);
        lines.add(group);
        return group;
    }

    void join(boolean all) {
        joined.setValue(all);
    }

    @Override
    public Optional<Filter> filter() {
        List<Filter> parts = new ArrayList<>();
        for (Component line : lines.getChildren().toList()) {
            Optional<Filter> part = ((FilterLine) line).filter();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            part.filter(filter -> !filter.isEverything()).ifPresent(parts::add);
        }
        return Optional.of(
                parts.size() == 1
                        ? parts.getFirst()
                        : Boolean.TRUE.equals(joined.getValue()) || parts.isEmpty()
                                ? new Filter.All(parts)
                                : new Filter.Any(parts));
    }
}
