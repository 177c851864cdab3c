package fundsdesk.crud.grid;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.sheets.ExportMenu;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What of a grid an export is asked for: the rows that it shows or those that are picked, in its columns. */
final class GridExport<T extends Stored> {

    private final Screen<T> screen;
    private final GridTools tools;
    private final RowTable<T> table;
    private final Supplier<GridState> state;

    GridExport(Screen<T> screen, GridTools tools, RowTable<T> table, Supplier<GridState> state) {
        this.screen = screen;
        this.tools = tools;
        this.table = table;
        this.state = state;
    }

    ExportMenu.Asked shown() {
        return new ExportMenu.Asked(asked(List.of()), table.feed().count().rows());
    }

    ExportMenu.Asked picked() {
        RowSelection picked = table.picked();
        List<String> among = picked.isAll()
                ? picked.except().stream().map(id -> "id:ne:" + id).toList()
                : List.of("id:in:" + picked.ids().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return new ExportMenu.Asked(
                asked(among), picked.size(table.feed().count().rows()));
    }

    /** The rows as an address asks for them, with further filters. */
    private Map<String, List<String>> asked(List<String> among) {
        Map<String, List<String>> query = new LinkedHashMap<>(tools.address().rowsForExport(screen, state.get()));
        if (query.remove("bin") != null) {
            query.put("recycleBin", List.of("true"));
        }
        query.put("columns", List.of(String.join(",", table.layout().names())));
        List<String> filters = new ArrayList<>(query.getOrDefault("filter", List.of()));
        filters.addAll(among);
        if (!filters.isEmpty()) {
            query.put("filter", filters);
        }
        return query;
    }
}
