package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.crud.Count;
import fundsdesk.crud.FixedView;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Query;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The screen's own parts and its saved views as tabs, and the menu that saves, changes and removes them. */
final class ViewTabs<T extends Stored> extends Div {

    /** What a view keeps, as it is on the page now. */
    record Shown(String query, GridLayout layout) {}

    private final Screen<T> screen;
    private final GridTools tools;
    private final Supplier<Shown> shown;
    private final Consumer<Optional<SavedViews.View>> chosen;
    private final Map<FixedView, Span> counts = new LinkedHashMap<>();
    private final Tabs tabs = new Tabs();
    private final MenuBar menu = new MenuBar();
    private final Map<Tab, Runnable> byTab = new HashMap<>();
    private final Consumer<FixedView> part;
    private List<SavedViews.View> views = List.of();
    private @Nullable Long current;
    private @Nullable FixedView fixed;
    private boolean filling;

    /**
     * @param shown what is on the page, for saving
     * @param chosen takes the saved view to show, or nothing for all rows
     * @param part takes the screen's own part of the rows to show
     */
    ViewTabs(
            Screen<T> screen,
            GridTools tools,
            Supplier<Shown> shown,
            Consumer<Optional<SavedViews.View>> chosen,
            Consumer<FixedView> part) {
        this.screen = screen;
        this.tools = tools;
        this.shown = shown;
        this.chosen = chosen;
        this.part = part;
        addClassName("view-tabs");
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        tabs.addSelectedChangeListener(event -> {
            if (!filling) {
                byTab.getOrDefault(event.getSelectedTab(), () -> {}).run();
            }
        });
        add(tabs, menu);
    }

    /** Shows the tabs with the current one in front; nothing at all where there is only one. */
    void show(@Nullable Long view, @Nullable FixedView tab) {
        current = view;
        fixed = tab;
        views = tools.views().of(screen);
        filling = true;
        tabs.removeAll();
        byTab.clear();
        counts.clear();
        screen.declared().views().forEach(this::addPart);
        addTab(tools.texts().of("grid.all"), current == null && fixed == null, () -> chosen.accept(Optional.empty()));
        views.forEach(each -> addTab(
                each.name(),
                fixed == null && Objects.equals(each.id(), current),
                () -> chosen.accept(Optional.of(each))));
        filling = false;
        tabs.setVisible(tabs.getTabCount() > 1);
        recount();
        fillMenu();
    }

    /** How people call the screen's own part. */
    static String name(Screen<?> screen, FixedView view, Texts texts) {
        return texts.firstOf(Texts.words(view.key()), "view." + screen.key() + "." + view.key());
    }

    private void addPart(FixedView view) {
        Tab tab = addTab(name(screen, view, tools.texts()), view.equals(fixed), () -> part.accept(view));
        Span count = new Span();
        count.addClassName("count");
        tab.add(count);
        counts.put(view, count);
    }

    private Tab addTab(String name, boolean selected, Runnable choose) {
        Tab tab = new Tab(name);
        byTab.put(tab, choose);
        tabs.add(tab);
        if (selected) {
            tabs.setSelectedTab(tab);
        }
        return tab;
    }

    /** Counts anew what is behind each of the screen's own tabs. */
    void recount() {
        counts.forEach((view, shown) -> {
            Query all = new Query(view.filter(), screen.declared().defaultSort(), List.of(), false);
            Count found = tools.rows().count(screen, all);
            shown.setText(found.rows() + (found.quality() == Count.Quality.EXACT ? "" : "+"));
            shown.setVisible(found.rows() > 0);
        });
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
        var pinned = items.addItem(
                tools.texts().of("grid.pin-view"), event -> done(tools.views().pin(view, !view.pinned())));
        pinned.setCheckable(true);
        pinned.setChecked(view.pinned());
        if (tools.views().mayShare()) {
            addSharing(items, view);
        }
        items.addItem(tools.texts().of("grid.remove-view"), event -> {
            if (done(tools.views().remove(view, tools.texts().of("grid.view-removed")))) {
                chosen.accept(Optional.empty());
            }
        });
    }

    private void addSharing(SubMenu items, SavedViews.View view) {
        var everyone = items.addItem(
                tools.texts().of("grid.share-view"),
                event -> done(tools.views().share(view, null, !view.shared(), view.opens())));
        everyone.setCheckable(true);
        everyone.setChecked(view.shared());
        SubMenu roles = items.addItem(tools.texts().of("grid.share-with-role")).getSubMenu();
        tools.views().roles().forEach(role -> addRole(roles, role, view));
        var start = items.addItem(
                tools.texts().of("grid.start-with-view"),
                event -> done(tools.views().share(view, view.role(), view.role() == null, true)));
        start.setEnabled(view.role() == null && !view.shared() || !view.opens());
    }

    private void addRole(SubMenu roles, String role, SavedViews.View view) {
        boolean has = role.equals(view.role());
        var item =
                roles.addItem(role, event -> done(tools.views().share(view, has ? null : role, false, view.opens())));
        item.setCheckable(true);
        item.setChecked(has);
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
        show(current, fixed);
        return true;
    }
}
