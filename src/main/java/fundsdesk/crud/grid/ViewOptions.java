package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fundsdesk.access.Preferences.Density;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Which columns a grid shows, how many of them stay, and how close rows stand. */
final class ViewOptions<T extends Stored> extends Div {

    private final Screen<T> screen;
    private final GridTools tools;
    private final Supplier<GridLayout> layout;
    private final Consumer<GridLayout> arranged;
    private final Popover popover = new Popover();

    ViewOptions(Screen<T> screen, GridTools tools, Supplier<GridLayout> layout, Consumer<GridLayout> arranged) {
        this.screen = screen;
        this.tools = tools;
        this.layout = layout;
        this.arranged = arranged;
        Button button = new Button(VaadinIcon.GRID_H.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setTooltipText(tools.texts().of("grid.columns"));
        button.setAriaLabel(tools.texts().of("grid.columns"));
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(tools.texts().of("grid.columns"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        add(button, popover);
    }

    private void fill() {
        popover.removeAll();
        Div content = new Div(columns(), frozen(), density(), reset());
        content.addClassName("view-options");
        popover.add(content);
    }

    CheckboxGroup<String> columns() {
        CheckboxGroup<String> group = new CheckboxGroup<>(tools.texts().of("grid.columns"));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.addClassName("column-choice");
        group.setItems(offered());
        group.setItemLabelGenerator(
                name -> tools.texts().attribute(screen, screen.declared().required(name)));
        group.setValue(Set.copyOf(layout.get().names()));
        group.addValueChangeListener(event -> {
            if (event.isFromClient() && !event.getValue().isEmpty()) {
                arranged.accept(layout.get().ticking(inOrder(event.getValue())));
            }
        });
        return group;
    }

    /** Shown columns first, in their order; then what else the reader may read. */
    private List<String> offered() {
        List<String> names = new ArrayList<>(layout.get().names());
        screen.declared().attributes().stream()
                .filter(each -> !each.kind().isFile())
                .map(Attribute::name)
                .filter(name -> !names.contains(name))
                .filter(name -> tools.rows().isReadable(screen, name))
                .forEach(names::add);
        return names;
    }

    private List<String> inOrder(Set<String> chosen) {
        return offered().stream().filter(chosen::contains).toList();
    }

    private Select<Integer> frozen() {
        Select<Integer> select = new Select<>();
        select.setLabel(tools.texts().of("grid.frozen"));
        select.setItems(
                IntStream.rangeClosed(0, Math.min(4, layout.get().columns().size()))
                        .boxed()
                        .toList());
        select.setItemLabelGenerator(count -> count == 0
                ? tools.texts().of("grid.frozen-none")
                : tools.texts().of("grid.frozen-first", count));
        select.setValue(Math.min(4, layout.get().frozen()));
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                arranged.accept(layout.get().freezing(event.getValue()));
            }
        });
        return select;
    }

    private RadioButtonGroup<Density> density() {
        RadioButtonGroup<Density> group = new RadioButtonGroup<>(tools.texts().of("grid.density"));
        group.setItems(Density.values());
        group.setItemLabelGenerator(
                each -> tools.texts().of("grid.density-" + each.name().toLowerCase(Locale.ROOT)));
        group.setValue(layout.get().density());
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                arranged.accept(layout.get().with(event.getValue()));
            }
        });
        return group;
    }

    private Button reset() {
        Button reset = new Button(tools.texts().of("grid.reset-columns"), event -> {
            arranged.accept(tools.layouts().standard(screen));
            popover.close();
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return reset;
    }
}
