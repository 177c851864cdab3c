package fundsdesk.contract;

import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.deposits.Day;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rows on as many screens as one day brings, and values to ask for them with. */
@Component
public class Samples {

    private static boolean made;

    private final TestDesk desk;
    private final Parcels parcels;
    private final Rows rows;

    Samples(TestDesk desk, Parcels parcels, Rows rows) {
        this.desk = desk;
        this.parcels = parcels;
        this.rows = rows;
    }

    /** Three days of work, once. */
    synchronized void make() {
        if (made) {
            return;
        }
        made = true;
        parcels.many(40, parcels.depot("Contract"));
        for (int i = 0; i < 3; i++) {
            Day day = new Day(desk);
            long deposit = day.apply("5000.00");
            day.apply("70.00");
            String reference = Day.unusual();
            desk.importStatement(Day.OPERATOR, day.statement("5000,00", reference));
            day.link(Day.OPERATOR, day.line(reference), deposit, "5000.00");
            day.approve(Day.REVIEWER, day.review(deposit));
        }
    }

    /** The newest live rows of the screen with all that can be read of them. */
    <T extends Stored> List<Row> newest(Screen<T> screen, int limit) {
        return Acting.as(
                TestDesk.SYSTEM,
                () -> rows.page(
                        screen, all(screen, Filter.EVERYTHING, Sort.descending("id")), Optional.empty(), limit));
    }

    static Query all(Screen<?> screen, Filter filter, Sort sort) {
        return new Query(
                filter,
                sort,
                screen.declared().attributes().stream().map(Attribute::name).toList(),
                false);
    }

    /** A value that the filter may compare with: one that a row has, or one of the kind. */
    static Object value(Attribute<?> attribute, Operator operator, List<Row> among) {
        if (operator == Operator.ISNULL) {
            return true;
        }
        return among.stream()
                .map(row -> row.get(attribute.name()))
                .flatMap(value ->
                        value instanceof Collection<?> many ? many.stream() : Optional.ofNullable(value).stream())
                .map(value -> value instanceof Ref ref ? (Object) ref.id() : value)
                .findFirst()
                .orElseGet(() -> any(attribute.field()));
    }

    static boolean isReference(Attribute<?> attribute) {
        return attribute.kind() == Kind.REFERENCE || attribute.kind() == Kind.REFERENCES;
    }

    private static Object any(InputField field) {
        return switch (field.kind()) {
            case WHOLE_NUMBER -> field.type() == long.class || field.type() == Long.class ? (Object) 1L : (Object) 1;
            case DECIMAL, MONEY -> BigDecimal.ONE;
            case DATE -> LocalDate.of(2026, 1, 1);
            case TIME -> LocalTime.NOON;
            case INSTANT -> Instant.parse("2026-01-01T00:00:00Z");
            case YES_NO -> true;
            case CHOICE -> field.type().getEnumConstants()[0];
            case CHOICES -> field.type().isEnum() ? field.type().getEnumConstants()[0] : "x";
            case REFERENCE, REFERENCES -> 1L;
            default -> "x";
        };
    }
}
