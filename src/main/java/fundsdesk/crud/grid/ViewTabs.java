package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The saved views of a screen as tabs, and the menu that saves, changes and removes them. */
final class ViewTabs<T extends Stored> extends Div {

    /** What a view keeps, as it is on the page now. */
    record Shown(String query, GridLayout layout) {}

    private final Screen<T> screen;
    private final GridTools tools;
    private final Supplier<Shown> shown;
    private final Consumer<Optional<SavedViews.View>> chosen;
    private final Tabs tabs = new Tabs();
    private final MenuBar menu = new MenuBar();
    private final Map<Tab, Optional<SavedViews.View>> byTab = new HashMap<>();
    private List<SavedViews.View> views = List.of();
    private @Nullable Long current;
    private boolean filling;

    /**
     * @param shown what is on the page, for saving
     * @param chosen takes the view to show, or nothing for all rows
     */
    ViewTabs(Screen<T> screen, GridTools tools, Supplier<Shown> shown, Consumer<Optional<SavedViews.View>> chosen) {
        this.screen = screen;
        this.tools = tools;
        this.shown = shown;
        this.chosen = chosen;
        addClassName("view-tabs");
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        tabs.addSelectedChangeListener(event -> {
            if (!filling) {
                chosen.accept(byTab.getOrDefault(event.getSelectedTab(), Optional.empty()));
            }
        });
        add(tabs, menu);
    }

    /** Shows the tabs with the current view in front; nothing at all where nobody saved a view or may. */
    void show(@Nullable Long view) {
        current = view;
        views = tools.views().of(screen);
        filling = true;
        tabs.removeAll();
        byTab.clear();
        addTab(tools.texts().of("grid.all"), Optional.empty());
        views.forEach(each -> addTab(each.name(), Optional.of(each)));
        filling = false;
        tabs.setVisible(!views.isEmpty());
        fillMenu();
    }

    private void addTab(String name, Optional<SavedViews.View> view) {
        Tab tab = new Tab(name);
        byTab.put(tab, view);
        tabs.add(tab);
        if (Objects.equals(view.map(SavedViews.View::id).orElse(null), current)) {
            tabs.setSelectedTab(tab);
        }
    }

    private void fillMenu() {
        menu.removeAll();
        menu.setVisible(tools.views().maySave());
        var root = menu.addItem(VaadinIcon.BOOKMARK_O.create());
        root.setAriaLabel(tools.texts().of("grid.views"));
        menu.setTooltipText(root, tools.texts().of("grid.views"));
        SubMenu items = root.getSubMenu();
        items.addItem(tools.texts().of("grid.save-view"), event -> askName("", this::save));
        find(current).filter(SavedViews.View::mine).ifPresent(view -> addChanges(items, view));
    }

    private void addChanges(SubMenu items, SavedViews.View view) {
        items.addItem(
                tools.texts().of("grid.update-view", view.name()),
                event -> done(tools.views()
                        .update(view, shown.get().query(), shown.get().layout())));
        items.addItem(
                tools.texts().of("grid.rename-view"),
                event -> askName(view.name(), name -> done(tools.views().rename(view, name))));
        var opens = items.addItem(
                tools.texts().of("grid.open-with-view"),
                event -> done(tools.views().openWith(screen, view, !view.opens())));
        opens.setCheckable(true);
        opens.setChecked(view.opens());
        items.addItem(tools.texts().of("grid.remove-view"), event -> {
            if (done(tools.views().remove(view, tools.texts().of("grid.view-removed")))) {
                chosen.accept(Optional.empty());
            }
        });
    }

    Optional<SavedViews.View> find(@Nullable Long id) {
        return views.stream().filter(view -> Objects.equals(view.id(), id)).findFirst();
    }

    private void askName(String start, Consumer<String> named) {
        TextField name = new TextField(tools.texts().of("grid.view-name"));
        name.setValue(start);
        name.setMaxLength(60);
        name.setWidthFull();
        Dialog dialog = new Dialog(name);
        dialog.setHeaderTitle(tools.texts().of(start.isEmpty() ? "grid.save-view" : "grid.rename-view"));
        Button save = new Button(tools.texts().of("grid.save"), event -> {
            if (!name.getValue().isBlank()) {
                dialog.close();
                named.accept(name.getValue().strip());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.getFooter().add(new Button(tools.texts().of("grid.cancel"), event -> dialog.close()), save);
        dialog.open();
        name.focus();
    }

    private void save(String name) {
        Outcome outcome = tools.views()
                .save(screen, name, shown.get().query(), shown.get().layout());
        if (done(outcome) && outcome instanceof Outcome.Done made) {
            chosen.accept(find(made.id()));
        }
    }

    private boolean done(Outcome outcome) {
        if (!outcome.isDone()) {
            Notification.show(tools.texts().of("grid.view-failed"));
            return false;
        }
        show(current);
        return true;
    }
}
