package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.Optional;
import java.util.function.Consumer;

/** The dialog in which conditions on any attribute are joined by and/or. */
final class FilterBuilder<T extends Stored> extends Dialog {

    private final FilterGroup<T> group;
    private final Consumer<Filter> done;

    FilterBuilder(Screen<T> screen, GridTools tools, Optional<Filter> start, Consumer<Filter> done) {
        this.group = new FilterGroup<>(screen, tools, 0);
        this.done = done;
        addClassName("filter-builder");
        setHeaderTitle(tools.texts().of("grid.filter"));
        setWidth("46rem");
        setMaxWidth("calc(100vw - 2rem)");
        add(group);
        group.show(start);
        Button apply = new Button(tools.texts().of("grid.apply"), event -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.addClickShortcut(com.vaadin.flow.component.Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        Button cancel = new Button(tools.texts().of("grid.cancel"), event -> close());
        getFooter().add(cancel, apply);
    }

    private void apply() {
        group.filter().ifPresent(filter -> {
            close();
            done.accept(filter);
        });
    }

    FilterGroup<T> group() {
        return group;
    }
}
