package fundsdesk.crud.grid;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Stored;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the values of a column are spread from {@code pg_stats}, and keeps it for a minute. */
@Component
class ColumnStatistics {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Kept(Instant at, Optional<Distribution> spread) {}

    private final JdbcClient database;
    private final SessionFactoryImplementor mapping;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ColumnStatistics(JdbcClient database, EntityManagerFactory entities, Clock clock) {
        this.database = database;
        this.mapping = entities.unwrap(SessionFactoryImplementor.class);
        this.clock = clock;
    }

    /** The spread of an own attribute of the entity; nothing when the table was never analysed or it is no plain value. */
    <T extends Stored> Optional<Distribution> of(Class<T> entity, Attribute<T> attribute) {
        if (!attribute.isOwn() || !isPlain(attribute.kind())) {
            return Optional.empty();
        }
        EntityPersister persister = mapping.getMappingMetamodel().getEntityDescriptor(entity);
        String table = persister.getMappedTableDetails().getTableName();
        String column = attribute.name().equals("id")
                ? "id"
                : persister
                        .findAttributeMapping(attribute.name())
                        .getSelectable(0)
                        .getSelectionExpression();
        Kept now = kept.compute(
                table + "." + column,
                (name, before) -> before != null && before.at().plus(FRESH).isAfter(clock.instant())
                        ? before
                        : new Kept(clock.instant(), read(table, column, attribute)));
        return now.spread();
    }

    private static boolean isPlain(Kind kind) {
        return switch (kind) {
            case TEXT, WHOLE_NUMBER, DECIMAL, MONEY, DATE, INSTANT, CHOICE -> true;
            case LONG_TEXT, MARKDOWN, PICTURE, TIME, YES_NO, CHOICES, REFERENCE, REFERENCES, FILE, FILES, ROWS -> false;
        };
    }

    private Optional<Distribution> read(String table, String column, Attribute<?> attribute) {
        return database.sql("""
            select null_frac, most_common_freqs,
                   %s as common, %s as bounds
            from pg_stats where schemaname = current_schema() and tablename = ? and attname = ?
            """.formatted(texts("most_common_vals", attribute), texts("histogram_bounds", attribute)))
                .params(table, column)
                .query((row, number) -> distribution(row, attribute))
                .optional();
    }

    /** The values are of whatever type the column has; their text form is read, for moments as seconds. */
    private static String texts(String values, Attribute<?> attribute) {
        return attribute.kind() == Kind.INSTANT
                ? "array(select extract(epoch from v)::text from unnest(" + values + "::text::timestamptz[]) v)"
                : values + "::text::text[]";
    }

    private static Distribution distribution(ResultSet row, Attribute<?> attribute) throws SQLException {
        List<Object> common = values(row.getArray("common"), attribute);
        List<Object> bounds = values(row.getArray("bounds"), attribute);
        Map<Object, Double> shares = new LinkedHashMap<>();
        if (!common.isEmpty()) {
            Number[] frequencies = (Number[]) row.getArray("most_common_freqs").getArray();
            for (int i = 0; i < common.size(); i++) {
                shares.put(common.get(i), frequencies[i].doubleValue());
            }
        }
        return new Distribution(row.getDouble("null_frac"), shares, bounds);
    }

    private static List<Object> values(@Nullable Array array, Attribute<?> attribute) throws SQLException {
        List<Object> values = new ArrayList<>();
        if (array != null) {
            for (Object text : (Object[]) array.getArray()) {
                values.add(value((String) text, attribute));
            }
        }
        return values;
    }

    private static Object value(String text, Attribute<?> attribute) {
        return switch (attribute.kind()) {
            case WHOLE_NUMBER -> isLong(attribute.type()) ? (Object) Long.valueOf(text) : Integer.valueOf(text);
            case DECIMAL, MONEY -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> {
                BigDecimal seconds = new BigDecimal(text);
                long whole = seconds.longValue();
                yield Instant.ofEpochSecond(
                        whole,
                        seconds.subtract(BigDecimal.valueOf(whole))
                                .movePointRight(9)
                                .longValue());
            }
            default -> text;
        };
    }

    private static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }
}
