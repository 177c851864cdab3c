package fundsdesk.crud.grid;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Optional;

/** What a column with a renderer of its own gets to see of a row: nothing that its reader sees masked. */
record OwnCell<T extends Stored, V>(Screen<?> screen, Attribute<T> attribute, GridTools tools)
        implements OwnColumn.Cell<T, V> {

    /** The part that draws the column for the reader, if there is one and the reader sees all of the value. */
    static Optional<OwnColumn<?, ?>> column(Screen<?> screen, String attribute, GridTools tools) {
        return tools.parts()
                .column(screen, attribute)
                .filter(own -> !tools.rows().isMasked(screen, attribute));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<V> value(Row row) {
        return Optional.ofNullable((V) row.get(attribute.name()));
    }

    @Override
    public String text(Row row) {
        return tools.formats().of(attribute, row);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <W> Optional<W> beside(Row row, SingularAttribute<? super T, W> other) {
        String name = other.getName();
        return tools.rows().isMasked(screen, name) ? Optional.empty() : Optional.ofNullable((W) row.get(name));
    }
}
