package fundsdesk.matching;

import fundsdesk.money.Money;
import fundsdesk.names.Sentence;
import fundsdesk.names.Why;
import java.util.Arrays;
import java.util.Locale;

/**
 * Every sentence the engine says, each with its message key and its English text.
 *
 * <p>{@code {0}}, {@code {1}} stand for the arguments of {@link Why}. A translation uses the same places.
 */
public enum Reason implements Sentence {
    AMOUNT_SHORT("{0} short; the tolerance is {1}."),
    AMOUNT_OVER("{0} more than expected."),
    AMOUNT_PART_OF_SUM("A part of a sum that is exact."),
    REFERENCE_NOT_UNIQUE("Other open applications have the same reference."),
    REFERENCE_NEARLY("Cut off, or one keystroke away."),
    REFERENCE_OTHER("The payment quotes another application."),
    DATE_LATER("{0} days after the application."),
    DATE_EARLIER("{0} days before the application."),
    LINE_OUTGOING("The money left the account."),
    LINE_PROCESSED("The line is dealt with already."),
    LINE_LOCKED("The line is locked."),
    LINE_CLAIMED("An operator has claimed the line."),
    LINE_QUARANTINED("The balances of the line's statement do not add up."),
    GATE_CURRENCY("{0} is in {1}, the payment in {2}."),
    GATE_COMPANY_ACCOUNT("The money for {0} is to arrive on another company account."),
    GATE_DATE_WINDOW("The application {0} is {1} days away; the method allows {2}."),
    GATE_AMOUNT("{0} expects {1}; {2} arrived, and too little else agrees."),
    GATE_TAKEN("{0} was linked with another line."),
    LINKED_BY_ACCOUNT("Linked with {0}: the payer's account is on file. Score {1}, next best {2}."),
    LINKED_BY_REFERENCE("Linked with {0}: the payment quotes it. Score {1}, next best {2}."),
    LINKED_BY_BOTH("Linked with {0}: it is quoted, and the payer's account is on file. Score {1}, next best {2}."),
    LINKED_AS_SUM("Linked with {0}: the only sum that fits exactly. Score {1}, next best {2}."),
    NOTHING_FITS("No open application fits."),
    ONLY_NEAR_MISSES("No open application fits; {0} came nearest."),
    ONLY_AMOUNT("No open application fits; {0} expects this amount, but too little else agrees."),
    OVERPAID("{0} fits best, but {1} is more than the {2} it expects."),
    TOO_SHORT("{0} fits best, but {1} is less than the {2} it expects, by more than the tolerance of {3}."),
    METHOD_BY_HAND("{0} fits with {1}, but its deposit method is linked by hand."),
    NOT_PROVEN("{0} fits with {1}, but neither the payer's account nor a unique reference agrees."),
    SCORE_TOO_LOW("{0} fits best with {1}; an automatic link needs {2}."),
    TOO_CLOSE("{0} ({1}) and {2} ({3}) fit nearly alike."),
    CONTESTED("{0} fits with {1}, but line {2} fits it nearly as well."),
    BETTER_APART("{0} fits with {1}, but together with the lines beside it another assignment is as good.");

    private final String english;

    Reason(String english) {
        this.english = english;
    }

    /** The message key, for example {@code matching.why.name-order}. */
    @Override
    public String key() {
        return "matching.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The English sentence with its places. */
    @Override
    public String english() {
        return english;
    }

    /** The sentence of this reason; amounts with their thousands apart, because people read them by those. */
    static Why because(Reason reason, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        Arrays.setAll(shown, at -> forPeople(arguments[at]));
        return Why.of(reason, shown);
    }

    private static Object forPeople(Object argument) {
        return argument instanceof Money money
                ? String.format(
                        Locale.ROOT,
                        "%s %,." + Math.max(0, money.amount().scale()) + "f",
                        money.currency(),
                        money.amount())
                : argument;
    }
}
