package fundsdesk.statements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement follows the one before without a gap.
 *
 * @param numbers how many statements the bank numbered in between; none where none, or where numbers do not tell
 * @param days how many days more than a long weekend lie between them; none where none, or where dates do not tell
 */
record Continuity(@Nullable Integer numbers, @Nullable Integer days) {

    private static final int LONG_WEEKEND = 4;

    /** A bank that began a new year, or another way of counting, has no gap in its numbers. */
    private static final int MOST_NUMBERS = 400;

    static Continuity after(Optional<BankStatement> previous, BankStatement statement) {
        return previous.map(before -> new Continuity(numbers(before, statement), days(before, statement)))
                .orElse(new Continuity(null, null));
    }

    private static @Nullable Integer numbers(BankStatement before, BankStatement statement) {
        Optional<Integer> last = number(before);
        Optional<Integer> next = number(statement);
        if (last.isEmpty() || next.isEmpty()) {
            return null;
        }
        int missing = next.get() - last.get() - 1;
        return missing > 0 && missing < MOST_NUMBERS ? missing : null;
    }

    private static Optional<Integer> number(BankStatement statement) {
        return statement
                .statementNumber()
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::parseInt);
    }

    private static @Nullable Integer days(BankStatement before, BankStatement statement) {
        Optional<LocalDate> ended = before.closingDate();
        Optional<LocalDate> begins = statement.openingDate();
        if (ended.isEmpty() || begins.isEmpty()) {
            return null;
        }
        long apart = ChronoUnit.DAYS.between(ended.get(), begins.get());
        return apart > LONG_WEEKEND && apart < Integer.MAX_VALUE ? (int) apart : null;
    }
}
