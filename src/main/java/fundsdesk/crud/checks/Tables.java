package fundsdesk.crud.checks;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database really has, beside what the entities say. */
@Component
class Tables {

    private static final String COLUMNS = """
        select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and a.attnum > 0 and not a.attisdropped\
        """;
    private static final String INDEXES = """
        select c.relname as tab, i.indisunique as is_unique, i.indnkeyatts as keys,
               pg_get_indexdef(i.indexrelid, 1, true) as leading,
               case when i.indnkeyatts > 1 then pg_get_indexdef(i.indexrelid, 2, true) end as following
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = current_schema()::regnamespace and i.indisvalid
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(deleted_at IS NULL)')\
        """;

    private final SessionFactoryImplementor sessions;
    private final Set<String> columns;
    private final List<Index> indexes;

    Tables(EntityManagerFactory entities, JdbcClient database) {
        this.sessions = entities.unwrap(SessionFactoryImplementor.class);
        this.columns = Set.copyOf(database.sql(COLUMNS).query(String.class).list());
        this.indexes = database.sql(INDEXES).query(Index.class).list();
    }

    /** An index over all rows, or over all live ones. */
    record Index(
            String tab,
            boolean isUnique,
            int keys,
            String leading,
            @Nullable String following) {

        /** Over the column as it is, or as one function makes it comparable: {@code lower(name)}. */
        boolean isOfOne(String column) {
            return keys == 1 && (leading.equals(column) || leading.matches("\\w+\\(" + column + "\\)"));
        }

        boolean orders(String column) {
            return leading.equals(column) && (isUnique && keys == 1 || "id".equals(following));
        }
    }

    private AbstractEntityPersister mapped(Class<?> entity) {
        return (AbstractEntityPersister) sessions.getMappingMetamodel().getEntityDescriptor(entity);
    }

    String tableOf(Class<?> entity) {
        return mapped(entity).getTableName();
    }

    /** The columns of a single attribute; none for a formula. */
    List<String> columnsOf(Class<?> entity, String attribute) {
        return Arrays.stream(mapped(entity).getPropertyColumnNames(attribute))
                .filter(Objects::nonNull)
                .toList();
    }

    boolean exists(String table) {
        return columns.stream().anyMatch(each -> each.startsWith(table + "."));
    }

    boolean exists(String table, String column) {
        return columns.contains(table + "." + column);
    }

    boolean isUnique(String table, String column) {
        return of(table).stream().anyMatch(index -> index.isUnique() && index.isOfOne(column));
    }

    boolean isOrdered(String table, String column) {
        return of(table).stream().anyMatch(index -> index.orders(column));
    }

    private List<Index> of(String table) {
        return indexes.stream().filter(index -> index.tab().equals(table)).collect(Collectors.toList());
    }

    Optional<String> columnOf(Class<?> entity, String attribute) {
        List<String> names = columnsOf(entity, attribute);
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }
}
