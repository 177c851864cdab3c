package fundsdesk.crud.grid;

import fundsdesk.access.Preferences.Density;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody arranged a grid.
 *
 * @param columns the shown ones in their order
 * @param frozen how many of them stay when the grid is scrolled sideways
 * @param density how close rows stand; none for whatever the reader chose for the desk
 */
record GridLayout(
        List<Column> columns, int frozen, @Nullable Density density) {

    /**
     * One shown column.
     *
     * @param width in pixels; 0 as its kind needs
     */
    record Column(String attribute, int width) {}

    GridLayout {
        columns = List.copyOf(columns);
    }

    static GridLayout of(List<String> attributes) {
        return new GridLayout(
                attributes.stream().map(name -> new Column(name, 0)).toList(), 0, null);
    }

    List<String> names() {
        return columns.stream().map(Column::attribute).toList();
    }

    /** The same with these columns shown in this order; those shown before keep their width. */
    GridLayout showing(List<String> attributes) {
        List<Column> shown =
                attributes.stream().map(name -> new Column(name, widthOf(name))).toList();
        return new GridLayout(shown, Math.min(frozen, shown.size()), density);
    }

    /** The same with columns ticked or unticked: what is new comes last, what stays keeps its place. */
    GridLayout ticking(List<String> attributes) {
        List<String> order = new ArrayList<>(names());
        order.retainAll(attributes);
        attributes.stream().filter(name -> !order.contains(name)).forEach(order::add);
        return showing(order);
    }

    GridLayout resizing(String attribute, int width) {
        return new GridLayout(
                columns.stream()
                        .map(column -> column.attribute().equals(attribute) ? new Column(attribute, width) : column)
                        .toList(),
                frozen,
                density);
    }

    GridLayout freezing(int first) {
        return new GridLayout(columns, Math.max(0, Math.min(first, columns.size())), density);
    }

    GridLayout with(@Nullable Density density) {
        return new GridLayout(columns, frozen, density);
    }

    int widthOf(String attribute) {
        return columns.stream()
                .filter(column -> column.attribute().equals(attribute))
                .mapToInt(Column::width)
                .findFirst()
                .orElse(0);
    }

    /** As it is stored: {@code number:120,status|1|COMPACT}. */
    String text() {
        String shown = columns.stream()
                .map(column -> column.attribute() + (column.width() > 0 ? ":" + column.width() : ""))
                .collect(Collectors.joining(","));
        return shown + "|" + frozen + "|" + (density == null ? "" : density.name());
    }

    /** Reads what {@link #text()} wrote; nothing when it is something else. */
    static Optional<GridLayout> of(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("\\d{1,3}")) {
            return Optional.empty();
        }
        List<Column> columns =
                Arrays.stream(parts[0].split(",")).map(GridLayout::column).toList();
        Density density = Arrays.stream(Density.values())
                .filter(each -> each.name().equals(parts[2]))
                .findFirst()
                .orElse(null);
        return Optional.of(new GridLayout(columns, 0, density).freezing(Integer.parseInt(parts[1])));
    }

    private static Column column(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Column(text, 0)
                : new Column(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
