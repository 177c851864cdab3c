package fundsdesk.crud;

/**
 * The order of a page, and what lies beyond a place in it. Places are compared as row values, {@code (a, id) < (?, ?)}:
 * the only form that PostgreSQL reads straight from the index at any depth.
 */
final class HqlOrder<T extends Stored> {

    private final Hql<T> hql;
    private final Screen<T> screen;
    private final Sort sort;

    HqlOrder(Hql<T> hql, Screen<T> screen, Sort sort) {
        this.hql = hql;
        this.screen = screen;
        this.sort = sort;
        requireSortable();
    }

    String order() {
        String direction = sort.ascending() ? " asc" : " desc";
        return " order by " + (isById() ? hql.id() + direction : sortPath() + direction + ", " + hql.id() + direction);
    }

    /** Rows without a value come last, first in descending order, as PostgreSQL has them. */
    String beyond(RowKey key) {
        boolean ascending = sort.ascending();
        String than = ascending ? " > " : " < ";
        if (isById()) {
            return " and " + hql.id() + than + hql.parameter(key.id());
        }
        String path = sortPath();
        if (key.value() == null) {
            String among = "(" + path + " is null and " + hql.id() + than + hql.parameter(key.id()) + ")";
            return " and " + (ascending ? among : "(" + among + " or " + path + " is not null)");
        }
        String further = "(" + path + ", " + hql.id() + ")" + than + "(" + hql.place(key.value()) + ", "
                + hql.parameter(key.id()) + ")";
        return " and " + (ascending && isSortNullable() ? "(" + further + " or " + path + " is null)" : further);
    }

    private boolean isSortNullable() {
        Attribute<T> sorted = screen.declared().required(sort.attribute());
        return !sorted.isOwn() || !(sorted.field().required() || sorted.type().isPrimitive());
    }

    private boolean isById() {
        return sort.attribute().equals("id");
    }

    String sortPath() {
        return hql.path(screen.declared().required(sort.attribute()));
    }

    private void requireSortable() {
        if (!screen.declared().isSortable(sort.attribute())) {
            throw new IllegalArgumentException(screen.key() + " cannot be sorted by " + sort.attribute());
        }
    }
}
