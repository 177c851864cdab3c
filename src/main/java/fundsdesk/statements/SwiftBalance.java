package fundsdesk.statements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields 60F, 60M, 62F and 62M: a balance, for example {@code C260731HKD12345,67}. */
final class SwiftBalance {
    private static final Pattern FORM = Pattern.compile("([CD]) ?([0-9]{6})? ?([A-Z]{3})? ?([0-9.,]+)");

    private SwiftBalance() {}

    /**
     * Reads a balance; the currency is that of the statement so far where the bank leaves it out.
     *
     * @throws BadValue if it is none
     */
    static ReadBalance read(SwiftField field, Optional<String> currencySoFar) {
        Matcher form = FORM.matcher(field.first());
        if (!form.matches()) {
            throw BadValue.isNo(field.first(), "balance");
        }
        String currency = Optional.ofNullable(form.group(3))
                .or(() -> currencySoFar)
                .orElseThrow(() -> new BadValue("no-currency-of-balance"));
        Direction sign = form.group(1).equals("C") ? Direction.CREDIT : Direction.DEBIT;
        Optional<LocalDate> date = Optional.ofNullable(form.group(2))
                .filter(day -> !day.equals("000000"))
                .map(SwiftDates::date);
        return new ReadBalance(
                sign.signed(Amounts.money(form.group(4), currency)),
                date,
                field.tag().endsWith("M"));
    }
}
