package fundsdesk.crud.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/** Measures between values of one kind, where they can be measured. */
final class Ruler {

    private Ruler() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }

    /** How far the value lies on the way from low to high; half-way when that cannot be measured. */
    static double part(Object low, Object value, Object high) {
        if (!isMeasured(low)) {
            return 0.5;
        }
        BigDecimal length = number(high).subtract(number(low));
        return length.signum() == 0
                ? 0.5
                : number(value)
                        .subtract(number(low))
                        .divide(length, MathContext.DECIMAL64)
                        .doubleValue();
    }

    /** The value at a part of the way from low to high; low itself when that cannot be measured. */
    static Object between(Object low, Object high, double part) {
        if (!isMeasured(low)) {
            return low;
        }
        BigDecimal from = number(low);
        BigDecimal step = number(high).subtract(from).multiply(BigDecimal.valueOf(part));
        return like(low, from.add(step));
    }

    private static boolean isMeasured(Object value) {
        return value instanceof Number || value instanceof Instant || value instanceof LocalDate;
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Instant at -> BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), 9));
            case LocalDate date -> BigDecimal.valueOf(date.toEpochDay());
            case BigDecimal decimal -> decimal;
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            default -> throw new IllegalArgumentException("cannot be measured: " + value);
        };
    }

    private static Object like(Object sample, BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        return switch (sample) {
            case Instant at ->
                Instant.ofEpochSecond(
                        whole.longValueExact(),
                        number.subtract(whole).movePointRight(9).longValue());
            case LocalDate date -> LocalDate.ofEpochDay(whole.longValueExact());
            case Integer small -> whole.intValueExact();
            case Long large -> whole.longValueExact();
            case BigDecimal decimal -> number.setScale(decimal.scale(), RoundingMode.FLOOR);
            default -> throw new IllegalArgumentException("cannot be measured: " + sample);
        };
    }
}
