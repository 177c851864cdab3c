package fundsdesk.screens;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.HasValueUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import fundsdesk.crud.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A page that somebody looks at. */
public final class OnScreen {

    /** The rows of the grid, all of them. */
    public List<Row> rows() {
        return GridKt._findAll(grid());
    }

    public List<Long> ids() {
        return rows().stream().map(Row::id).toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return (Grid<Row>) _get(
                Grid.class,
                spec -> spec.withPredicate(grid ->
                        grid.getParent().isPresent() && grid.getParent().get().hasClassName("row-table")));
    }

    /** Ticks rows. */
    public OnScreen select(long... ids) {
        for (long id : ids) {
            grid().select(row(id));
        }
        return this;
    }

    private Row row(long id) {
        return rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("record " + id + " is not in the grid"));
    }

    /** Ticks all that match. */
    public OnScreen selectAll() {
        GridKt._selectAll(grid());
        return this;
    }

    /** Double-clicks a row, which opens the drawer. */
    public OnScreen look(long id) {
        List<Long> ids = ids();
        GridKt._doubleClickItem(grid(), ids.indexOf(id), 1, false, false, false, false);
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    /** Presses what is called so: a button, or an item of a menu. */
    public InDialog choose(String words) {
        List<Button> buttons =
                _find(Button.class, spec -> spec.withPredicate(button -> words.equals(button.getText())));
        if (buttons.size() == 1) {
            _click(buttons.getFirst());
        } else if (buttons.isEmpty()) {
            chooseFromMenu(words);
        } else {
            throw new AssertionError(buttons.size() + " buttons are called " + words);
        }
        MockVaadin.clientRoundtrip(false);
        return new InDialog();
    }

    /** Opens the filter of the bar with the label, and picks a value by its words. */
    @SuppressWarnings("unchecked")
    public OnScreen pick(String filter, String words) {
        Popover popover = _get(
                Popover.class,
                spec -> spec.withPredicate(
                        each -> each.getAriaLabel().filter(filter::equals).isPresent()));
        popover.setOpened(true);
        MultiSelectComboBox<Object> box = _get(popover, MultiSelectComboBox.class);
        Object value = box.getListDataView()
                .getItems()
                .filter(each -> box.getItemLabelGenerator().apply(each).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to pick is called " + words));
        HasValueUtilsKt._setValue(box, Set.of(value), true);
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    private static void chooseFromMenu(String words) {
        MenuItem item = menuItems().stream()
                .filter(each -> words(each).startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + words + " on: " + words(UI.getCurrent())));
        if (!item.isEnabled()) {
            throw new AssertionError("refused: " + words(item));
        }
        ComponentUtil.fireEvent(item, new ClickEvent<MenuItem>(item));
    }

    private static List<MenuItem> menuItems() {
        return _find(MenuBar.class).stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .toList();
    }

    /** Whether there is something to press that is called so. */
    public boolean offers(String words) {
        return !_find(Button.class, spec -> spec.withPredicate(button -> words.equals(button.getText())))
                        .isEmpty()
                || menuItems().stream()
                        .anyMatch(item -> item.isEnabled() && words(item).startsWith(words));
    }

    /** Presses the button with the accessible name. */
    public OnScreen press(String name) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(name::equals).isPresent())));
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    /** Presses the entry of a list that has the words. */
    public OnScreen pressEntry(String words) {
        NativeButton entry = _find(NativeButton.class).stream()
                .filter(each -> words(each).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry says " + words));
        ComponentUtil.fireEvent(entry, new ClickEvent<NativeButton>(entry));
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    public OnScreen tab(String label) {
        for (Tabs tabs : _find(Tabs.class)) {
            List<Tab> found = tabs.getChildren()
                    .filter(Tab.class::isInstance)
                    .map(Tab.class::cast)
                    .filter(tab -> words(tab).startsWith(label))
                    .toList();
            if (!found.isEmpty()) {
                tabs.setSelectedTab(found.getFirst());
                MockVaadin.clientRoundtrip(false);
                return this;
            }
        }
        throw new AssertionError("no tab " + label);
    }

    /** Writes into the place for remarks and sends it. */
    public OnScreen write(String words) {
        Component composer = _get(Div.class, spec -> spec.withClasses("composer"));
        _get(composer, TextArea.class).setValue(words);
        _click(_get(composer, Button.class));
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    /** Where the links on the page lead. */
    public List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    /** Every word on the page, dialogs included. */
    public String words() {
        return words(UI.getCurrent());
    }

    static String words(Component component) {
        if (component.getElement().isTextNode()) {
            return component.getElement().getText();
        }
        if (!component.isVisible()) {
            return "";
        }
        StringBuilder words = new StringBuilder(component.getElement().getText());
        String label = component.getElement().getProperty("label", "");
        words.append(' ').append(label);
        component.getChildren().forEach(child -> words.append(' ').append(words(child)));
        return words.toString().strip();
    }

    /** Every cell of every grid on the page, as its reader sees it. */
    public String cells() {
        StringBuilder cells = new StringBuilder();
        for (Grid<?> grid : _find(Grid.class)) {
            for (int row = 0; row < GridKt._size(grid); row++) {
                cells.append(String.join(" | ", GridKt._getFormattedRow(grid, row)))
                        .append('\n');
            }
        }
        return cells.toString();
    }

    public String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    /** What stands above the columns. */
    public List<String> headings() {
        return grid().getColumns().stream()
                .map(column -> column.getHeaderComponent() == null
                        ? String.valueOf(column.getHeaderText())
                        : words(column.getHeaderComponent()))
                .toList();
    }

    /** The keys of the grid's columns, in their order. */
    public List<String> columns() {
        return grid().getColumns().stream()
                .map(Grid.Column::getKey)
                .filter(key -> key != null)
                .toList();
    }

    /** Renders every cell of every row, as a browser that scrolls through would have it. */
    public OnScreen drawAll() {
        Grid<Row> grid = grid();
        int size = rows().size();
        Arrays.stream(new int[] {0, Math.max(0, size - 1)})
                .filter(at -> at < size)
                .forEach(at -> GridKt._getFormattedRow(grid, at));
        return this;
    }
}
