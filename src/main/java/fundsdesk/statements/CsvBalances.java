package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the opening and closing balance in a column of balances after each row. The file may run from old to new or from
 * new to old; where the dates do not tell, the way that adds up is the right one.
 */
final class CsvBalances {
    /** A row's date, signed amount and balance after it. */
    private record Row(LocalDate date, Money amount, Money after) {
        Money before() {
            return after.minus(amount);
        }
    }

    private @Nullable Row first;
    private @Nullable Row last;
    private @Nullable Money sum;
    private boolean broken;

    void add(ReadLine line, Optional<Money> after) {
        Money amount = line.signedAmount();
        if (after.isEmpty() || broken || sum != null && !sum.currency().equals(amount.currency())) {
            broken = true;
            return;
        }
        last = new Row(line.bookingDate(), amount, after.get());
        first = first == null ? last : first;
        sum = sum == null ? amount : sum.plus(amount);
    }

    Optional<ReadBalance> opening() {
        return balance(oldest(), true);
    }

    Optional<ReadBalance> closing() {
        return balance(isNewestFirst() ? first : last, false);
    }

    private Optional<ReadBalance> balance(@Nullable Row row, boolean before) {
        return row == null || broken
                ? Optional.empty()
                : Optional.of(new ReadBalance(before ? row.before() : row.after(), Optional.of(row.date()), false));
    }

    private @Nullable Row oldest() {
        return isNewestFirst() ? last : first;
    }

    private boolean isNewestFirst() {
        if (first == null || last == null || sum == null) {
            return false;
        }
        if (!first.date().equals(last.date())) {
            return first.date().isAfter(last.date());
        }
        return !first.before().plus(sum).equals(last.after())
                && last.before().plus(sum).equals(first.after());
    }
}
