package fundsdesk.names;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * How well two things agree, from 0 (not at all) to 1 (completely), in whole thousandths.
 *
 * <p>Thousandths are integers so that a score never depends on the order of additions: the same input gives the same
 * score on every machine.
 *
 * @param permille the score in thousandths, 0 to 1000
 */
public record Score(int permille) implements Comparable<Score> {

    /** Complete agreement. */
    public static final Score ONE = new Score(1000);

    /** No agreement. */
    public static final Score ZERO = new Score(0);

    /** @throws IllegalArgumentException if the score is below 0 or above 1000 thousandths */
    public Score {
        if (permille < 0 || permille > 1000) {
            throw new IllegalArgumentException("a score lies between 0 and 1000 thousandths, not " + permille);
        }
    }

    /**
     * Reads a decimal such as {@code "0.95"}.
     *
     * @throws IllegalArgumentException if it is no number, outside 0 to 1, or has more than three decimals
     */
    public static Score of(String decimal) {
        try {
            return new Score(new BigDecimal(decimal).movePointRight(3).intValueExact());
        } catch (ArithmeticException | NumberFormatException unusable) {
            throw new IllegalArgumentException(decimal + " is no score with at most three decimals", unusable);
        }
    }

    /** The score as a decimal from 0 to 1, for example {@code 0.950}. */
    public BigDecimal value() {
        return BigDecimal.valueOf(permille, 3);
    }

    /** Whether this score reaches the other. */
    public boolean reaches(Score threshold) {
        return permille >= threshold.permille;
    }

    @Override
    public int compareTo(Score other) {
        return Integer.compare(permille, other.permille);
    }

    /** The form for people: two decimals, three where they matter, for example {@code 0.95} or {@code 0.706}. */
    @Override
    public String toString() {
        return Words.OF[permille];
    }

    /** Each once: runs say millions of scores. */
    private static final class Words {
        private static final String[] OF = new String[1001];

        static {
            Arrays.setAll(
                    OF,
                    permille -> (permille % 10 == 0
                                    ? BigDecimal.valueOf(permille / 10, 2)
                                    : BigDecimal.valueOf(permille, 3))
                            .toString());
        }
    }
}
