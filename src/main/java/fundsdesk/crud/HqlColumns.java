package fundsdesk.crud;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a statement selects for the columns of a page, and the rows that come of it. */
final class HqlColumns<T extends Stored> {

    private final Hql<T> hql;
    private final References references;
    private final Source source;

    HqlColumns(Hql<T> hql, References references, Source source) {
        this.hql = hql;
        this.references = references;
        this.source = source;
    }

    String selection(List<Attribute<T>> columns) {
        return columns.stream().map(this::selection).collect(Collectors.joining());
    }

    private String selection(Attribute<T> column) {
        if (column.kind().isMany()) {
            return "";
        }
        if (column.kind() != Kind.REFERENCE) {
            return ", " + hql.path(column);
        }
        String join = hql.join(column.path().steps());
        return ", " + source.id(join) + labelParts(join, column.type());
    }

    String labelParts(String alias, Class<?> type) {
        return references.labelOf(type).stream()
                .map(part -> ", " + source.value(alias, part))
                .collect(Collectors.joining());
    }

    Object element(Tuple tuple, Attribute<T> many) {
        return many.kind() == Kind.REFERENCES
                ? Objects.requireNonNull(
                        ref(tuple, 1, references.labelOf(many.type()).size()))
                : tuple.get(1);
    }

    List<Row> toRows(List<Tuple> tuples, List<Attribute<T>> columns, Predicate<String> masked) {
        List<String> names = columns.stream().map(Attribute::name).toList();
        // Asked once a page, not for each value of it.
        boolean[] masks = new boolean[columns.size()];
        int[] parts = new int[columns.size()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = masked.test(names.get(i));
            parts[i] = labelSize(columns.get(i));
        }
        List<Row> rows = new ArrayList<>(tuples.size());
        for (Tuple tuple : tuples) {
            rows.add(new Row(
                    tuple.get(0, Long.class),
                    tuple.get(1, Integer.class),
                    names,
                    values(tuple, columns, parts, masks)));
        }
        return rows;
    }

    private int labelSize(Attribute<T> column) {
        return column.kind() == Kind.REFERENCE
                ? references.labelOf(column.type()).size()
                : 0;
    }

    private static <T extends Stored> @Nullable Object[] values(
            Tuple tuple, List<Attribute<T>> columns, int[] parts, boolean[] masks) {
        @Nullable Object[] values = new Object[columns.size()];
        int at = 2;
        for (int i = 0; i < values.length; i++) {
            Attribute<T> column = columns.get(i);
            if (column.kind() == Kind.REFERENCE) {
                values[i] = ref(tuple, at, parts[i]);
                at += 1 + parts[i];
            } else if (!column.kind().isMany()) {
                Object value = tuple.get(at++);
                values[i] = masks[i] ? Rows.mask(value) : value;
            }
        }
        return values;
    }

    static @Nullable Ref ref(Tuple tuple, int at, int parts) {
        Long id = tuple.get(at, Long.class);
        if (id == null) {
            return null;
        }
        StringBuilder label = new StringBuilder();
        for (int i = 1; i <= parts; i++) {
            Object part = tuple.get(at + i);
            if (part != null && !part.toString().isBlank()) {
                label.append(label.isEmpty() ? "" : " ").append(part);
            }
        }
        return new Ref(id, label.isEmpty() ? "#" + id : label.toString());
    }
}
