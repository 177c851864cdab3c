package fundsdesk.matching;

import fundsdesk.money.Money;

/**
 * What the deposit method allows (CFG-03).
 *
 * @param tolerance the most that bank charges may have shortened the receipt, in the application's currency
 * @param windowDays how many calendar days the value date may lie before or after the application's date
 * @param autoLink whether lines may be linked without a person
 */
public record MethodRules(Money tolerance, int windowDays, boolean autoLink) {

    /** @throws IllegalArgumentException if the tolerance or the window is negative */
    public MethodRules {
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("a tolerance is not negative: " + tolerance);
        }
        if (windowDays < 0) {
            throw new IllegalArgumentException("a window has no negative days: " + windowDays);
        }
    }
}
