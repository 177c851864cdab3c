package fundsdesk.crud.grid;

import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how each user arranged each grid. A habit, no business: written past the revisions. */
@Component
class GridLayouts {

    private final JdbcClient database;
    private final Rows rows;

    GridLayouts(JdbcClient database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** How the actor left the grid, or the screen's own columns; never a column that they may not read. */
    <T extends Stored> GridLayout of(Screen<T> screen) {
        Optional<GridLayout> left = database.sql("select layout from grid_layouts where username = ? and screen = ?")
                .params(Acting.required().username(), screen.key())
                .query(String.class)
                .optional()
                .flatMap(GridLayout::of);
        return readable(screen, left.orElseGet(() -> standard(screen)));
    }

    /** The columns that the screen declares. */
    <T extends Stored> GridLayout standard(Screen<T> screen) {
        return readable(
                screen,
                GridLayout.of(screen.declared().columns().stream()
                        .map(Attribute::name)
                        .toList()));
    }

    <T extends Stored> GridLayout readable(Screen<T> screen, GridLayout layout) {
        List<String> known = layout.names().stream()
                .filter(name -> screen.declared().attribute(name).isPresent())
                .filter(name -> rows.isReadable(screen, name))
                .toList();
        return layout.showing(known);
    }

    @Transactional
    public void keep(Screen<?> screen, GridLayout layout) {
        database.sql("""
            insert into grid_layouts (username, screen, layout) values (?, ?, ?)
            on conflict (username, screen) do update set layout = excluded.layout
            """)
                .params(Acting.required().username(), screen.key(), layout.text())
                .update();
    }
}
