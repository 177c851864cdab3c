package fundsdesk.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * An exact amount in one currency, held at that currency's own scale.
 *
 * <p>One value has one form: {@code 10.5} and {@code 10.50} HKD are equal, because both are kept as {@code 10.50}.
 *
 * @param amount the amount, scaled to the currency's minor unit
 * @param currency the ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    /**
     * @throws IllegalArgumentException if the currency is not in ISO 4217 or the amount has more decimals than it allows
     */
    public Money {
        amount = exact(amount, scaleOf(currency), currency);
    }

    /** Reads {@code "1204.50"} as an amount of the currency. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum of amounts of one currency; zero of that currency when there are none. */
    public static Money sum(Collection<Money> amounts, String currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /** How many decimals the currency's minor unit has (ISO 4217), for example 2 for HKD and 0 for JPY. */
    public static int scaleOf(String currency) {
        int scale = isoCurrency(currency).getDefaultFractionDigits();
        if (scale < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
        return scale;
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The plain form for people and files without grouping, for example {@code "HKD 1204.50"}. */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    private static Currency isoCurrency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(code + " is not an ISO 4217 currency", unknown);
        }
    }

    private static BigDecimal exact(BigDecimal amount, int scale, String currency) {
        try {
            return amount.setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooPrecise) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more than the " + scale + " decimals of " + currency, tooPrecise);
        }
    }
}
