package fundsdesk.statements;

import fundsdesk.crud.Text;
import fundsdesk.money.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields 90D and 90C: the number and sum of entries that an interim report announces, against those it holds. An interim
 * report has no balances, so nothing else shows that a line is missing.
 */
final class SwiftTally {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([A-Z]{3})([0-9]+[.,]?[0-9]*)");

    private record Count(int number, Money sum) {
        Count plus(Count other) {
            return new Count(number + other.number, sum.plus(other.sum));
        }

        Text words() {
            return Text.of("unreadable.held", number, sum);
        }
    }

    private final Map<Direction, Count> announced = new EnumMap<>(Direction.class);
    private final Map<Direction, Count> booked = new EnumMap<>(Direction.class);
    private final Map<Direction, Count> all = new EnumMap<>(Direction.class);

    void announce(SwiftField field) {
        Matcher form = FORM.matcher(field.first());
        if (form.matches()) {
            Count count = new Count(Integer.parseInt(form.group(1)), Amounts.money(form.group(3), form.group(2)));
            announced.put(field.tag().endsWith("D") ? Direction.DEBIT : Direction.CREDIT, count);
        }
    }

    void count(SwiftEntry entry) {
        Count one = new Count(1, entry.amount());
        all.merge(entry.direction(), one, Count::plus);
        if (!entry.expected()) {
            booked.merge(entry.direction(), one, Count::plus);
        }
    }

    /** Refuses a report that holds other entries than it announces; banks differ on whether expected ones count. */
    void check() {
        announced.forEach((direction, count) -> {
            boolean agrees = count.equals(booked.get(direction)) || count.equals(all.get(direction));
            // Some banks always announce nothing.
            if (!agrees && count.number() > 0) {
                throw new BadValue("tally", direction, count.words(), held(booked.get(direction)));
            }
        });
    }

    private static Text held(@Nullable Count count) {
        return count == null ? Text.of("unreadable.held-none") : count.words();
    }
}
