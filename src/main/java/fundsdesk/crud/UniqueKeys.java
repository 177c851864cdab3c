package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the unique indexes of a table would say to new rows, without storing them. The index itself says how a row becomes a
 * key ({@code lower(name)}, only where it is live), so that there is no second rule that could differ.
 */
@Component
class UniqueKeys {

    private static final String INDEXES = """
        select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as tab,
               coalesce(pg_get_expr(i.indpred, i.indrelid, true), 'true') as among,
               array_to_string(array(select pg_get_indexdef(i.indexrelid, k, true)
                   from generate_series(1, i.indnkeyatts) k), E'\\n') as keys
        from pg_index i
        where i.indrelid = to_regclass(:table) and i.indisunique and i.indisvalid and not i.indisprimary\
        """;

    private final JdbcClient database;
    private final SessionFactoryImplementor sessions;
    private final Map<Class<?>, List<Index>> known = new ConcurrentHashMap<>();

    UniqueKeys(JdbcClient database, EntityManagerFactory entities) {
        this.database = database;
        this.sessions = entities.unwrap(SessionFactoryImplementor.class);
    }

    private record Index(String name, String tab, String among, String keys) {}

    /**
     * What one row is to one index.
     *
     * @param place of the row among those asked about
     * @param index its name, which is the name of its sentence
     * @param attributes that make up the key
     * @param key the same for rows that exclude each other
     * @param taken whether a stored row has it
     */
    record Key(int place, String index, List<String> attributes, String key, boolean taken) {}

    /** The keys of rows that are not stored yet. */
    <T extends Stored> List<Key> of(Screen<T> screen, List<T> rows) {
        List<Key> keys = new ArrayList<>();
        if (!rows.isEmpty()) {
            Map<String, String> columns = columnsOf(screen);
            String given = json(screen, columns, rows).toString();
            known.computeIfAbsent(screen.entity(), this::read)
                    .forEach(index -> keys.addAll(keys(index, columns, given)));
        }
        return keys;
    }

    private List<Index> read(Class<?> entity) {
        return database.sql(INDEXES)
                .param("table", persister(entity).getTableName())
                .query(Index.class)
                .list();
    }

    /** All names and expressions in the statement come from the catalogue of the database. */
    private List<Key> keys(Index index, Map<String, String> columns, String given) {
        List<String> parts = index.keys().lines().toList();
        List<Integer> places = IntStream.range(0, parts.size()).boxed().toList();
        String named = join(places, ", ", i -> "(" + parts.get(i) + ") as k" + i);
        String equal = join(places, " and ", i -> "(" + parts.get(i) + ") = keyed.k" + i);
        String complete = join(places, " and ", i -> "k" + i + " is not null");
        String text = join(places, " || chr(31) || ", i -> "k" + i + "::text");
        String sql = "with given as (select g.place, r.* from jsonb_array_elements(:given::jsonb) with ordinality"
                + " as g(row, place), jsonb_populate_record(null::" + index.tab() + ", g.row) r),"
                + " keyed as (select place, " + named + " from given where " + index.among() + ")"
                + " select place - 1 as place, " + text + " as key, exists (select 1 from " + index.tab() + " where "
                + equal + " and " + index.among() + ") as taken from keyed where " + complete;
        List<String> attributes = attributes(index, columns);
        return database.sql(sql)
                .param("given", given)
                .query((row, number) ->
                        new Key(row.getInt(1), index.name(), attributes, row.getString(2), row.getBoolean(3)))
                .list();
    }

    private static String join(List<Integer> places, String with, java.util.function.IntFunction<String> part) {
        return places.stream().map(part::apply).collect(Collectors.joining(with));
    }

    private static List<String> attributes(Index index, Map<String, String> columns) {
        return columns.entrySet().stream()
                .filter(each -> Pattern.compile("\\b" + Pattern.quote(each.getValue()) + "\\b")
                        .matcher(index.keys())
                        .find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The column of each own attribute that has exactly one. */
    private Map<String, String> columnsOf(Screen<?> screen) {
        AbstractEntityPersister persister = persister(screen.entity());
        Map<String, String> columns = new LinkedHashMap<>();
        screen.declared().attributes().stream()
                .filter(attribute -> attribute.isOwn() && !attribute.isCollection())
                .forEach(attribute ->
                        column(persister, attribute.name()).ifPresent(column -> columns.put(attribute.name(), column)));
        return columns;
    }

    private static Optional<String> column(AbstractEntityPersister persister, String attribute) {
        if (attribute.equals(persister.getIdentifierPropertyName())) {
            return Optional.empty();
        }
        String[] columns = persister.getPropertyColumnNames(attribute);
        return columns.length == 1 ? Optional.ofNullable(columns[0]) : Optional.empty();
    }

    private AbstractEntityPersister persister(Class<?> entity) {
        return (AbstractEntityPersister) sessions.getMappingMetamodel().getEntityDescriptor(entity);
    }

    private static <T extends Stored> ArrayNode json(Screen<T> screen, Map<String, String> columns, List<T> rows) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (T row : rows) {
            ObjectNode one = all.addObject();
            columns.forEach((name, column) ->
                    put(one, column, screen.declared().required(name).of(row)));
        }
        return all;
    }

    private static void put(ObjectNode row, String column, @Nullable Object value) {
        switch (value) {
            case String text -> row.put(column, text);
            case Boolean yes -> row.put(column, yes);
            case BigDecimal number -> row.put(column, number.toPlainString());
            case Number number -> row.put(column, number.toString());
            case Coded choice -> row.put(column, choice.code());
            case Enum<?> choice -> row.put(column, choice.name());
            case Temporal time -> row.put(column, time.toString());
            case Stored stored -> row.put(column, stored.id());
            case null, default -> {}
        }
    }
}
