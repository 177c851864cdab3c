package fundsdesk.crud;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the live records that refer to one, by the foreign keys of the database: ids and codes alike. */
@Component
@Transactional(readOnly = true)
class Usages {

    private static final int NAMED = 5;

    private static final String REFERRING = """
        select c.conrelid::regclass::text as tab, a.attname as col, r.attname as referred
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_attribute r on r.attrelid = c.confrelid and r.attnum = c.confkey[1]
        where c.contype = 'f' and c.confrelid = to_regclass(:table) and cardinality(c.conkey) = 1
          and c.conrelid::regclass::text !~ '_aud$' order by 1, 2\
        """;

    /** The table of a collection begins with whose it is; the owner's own elements do not use it. */
    private static final String OWNERS = """
        select a.attname as col, c.confrelid::regclass::text as owner
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_constraint k on k.conrelid = c.conrelid and k.contype = 'p' and k.conkey[1] = c.conkey[1]
        where c.contype = 'f' and c.conrelid = to_regclass(:table) and a.attname <> :col\
        """;

    private final JdbcClient database;
    private final EntityManager entities;
    private final References references;
    private final ObjectProvider<Screens> screens;
    private final ObjectProvider<Texts> texts;

    Usages(
            JdbcClient database,
            EntityManager entities,
            References references,
            ObjectProvider<Screens> screens,
            ObjectProvider<Texts> texts) {
        this.texts = texts;
        this.database = database;
        this.entities = entities;
        this.references = references;
        this.screens = screens;
    }

    /** A column that refers to the table of the record. */
    private record Referring(String tab, String col, String referred) {}

    /** The column of a collection's table that says whose it is. */
    private record Owner(String col, String owner) {}

    /** The records that refer to this one, a few of each kind: "Company bank account 004-123". */
    List<Text> of(Stored record) {
        String table = tableOf(org.hibernate.Hibernate.getClass(record)).orElseThrow();
        entities.flush();
        List<Text> users = new ArrayList<>();
        database.sql(REFERRING)
                .param("table", table)
                .query(Referring.class)
                .list()
                .forEach(each -> users.addAll(users(each, table, record.id())));
        return users;
    }

    private List<Text> users(Referring from, String table, long id) {
        return screenOf(from.tab()).isPresent()
                ? named(from.tab(), "e." + from.col(), "", from, table, id)
                : throughCollection(from, table, id);
    }

    private List<Text> throughCollection(Referring from, String table, long id) {
        return database
                .sql(OWNERS)
                .param("table", from.tab())
                .param("col", from.col())
                .query(Owner.class)
                .list()
                .stream()
                .filter(owner -> screenOf(owner.owner()).isPresent())
                .findFirst()
                .map(owner -> named(
                        owner.owner(),
                        "m." + from.col(),
                        " join " + from.tab() + " m on m." + owner.col() + " = e.id",
                        from,
                        table,
                        id))
                .orElse(List.of());
    }

    /** All names in the statement come from the catalogue of the database. */
    private List<Text> named(String tab, String col, String join, Referring from, String table, long id) {
        List<Long> ids = database.sql("select e.id from " + tab + " e" + join + " where " + col + " = (select t."
                        + from.referred() + " from " + table + " t where t.id = :id) and e.deleted_at is null limit "
                        + NAMED)
                .param("id", id)
                .query(Long.class)
                .list();
        return screenOf(tab).map(screen -> labels(screen, ids)).orElse(List.of());
    }

    private List<Text> labels(Screen<?> screen, Collection<Long> ids) {
        Map<Long, Ref> refs = references.refs(screen.entity(), ids);
        return refs.values().stream()
                .map(ref -> Text.of("usage.one", texts.getObject().one(screen), ref.label()))
                .toList();
    }

    private Optional<Screen<?>> screenOf(String table) {
        return screens.getObject().all().stream()
                .filter(screen -> Objects.equals(tableOf(screen.entity()).orElse(""), table))
                .<Screen<?>>map(screen -> screen)
                .findFirst();
    }

    private static Optional<String> tableOf(Class<?> entity) {
        return Optional.ofNullable(entity.getAnnotation(Table.class)).map(Table::name);
    }
}
