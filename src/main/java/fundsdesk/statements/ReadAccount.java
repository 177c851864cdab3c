package fundsdesk.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The account a statement is of, as the bank identifies it.
 *
 * @param written the identification exactly as written, for example {@code 20011111/120119000EUR}
 * @param number the account number or IBAN in it, for example {@code 120119000}
 * @param currency the account's currency, when stated
 * @param bank the bank code or BIC, when stated
 * @param owner the account owner's name, when stated
 */
record ReadAccount(
        String written, String number, Optional<String> currency, Optional<String> bank, Optional<String> owner) {
    private static final Pattern WITH_CURRENCY = Pattern.compile("(.*[0-9])[ /-]?([A-Z]{3})");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /** Reads field 25 of a SWIFT statement: {@code account}, {@code bank/account}, each with or without a currency. */
    static ReadAccount ofSwift(String written) {
        String rest = written.startsWith("/") ? written.substring(1) : written;
        Optional<String> currency = Optional.empty();
        Matcher suffix = WITH_CURRENCY.matcher(rest);
        if (suffix.matches() && Amounts.isCurrency(suffix.group(2))) {
            rest = suffix.group(1);
            currency = Optional.of(Amounts.currency(suffix.group(2)));
        }
        int slash = rest.lastIndexOf('/');
        Optional<String> bank = slash > 0 ? Optional.of(rest.substring(0, slash)) : Optional.empty();
        return new ReadAccount(written, rest.substring(slash + 1).strip(), currency, bank, Optional.empty());
    }

    /** The same account, with the currency that its statement is in. */
    ReadAccount in(Optional<String> stated) {
        return new ReadAccount(written, number, stated, bank, owner);
    }

    /** The number, if it has the form of an IBAN. */
    Optional<String> iban() {
        return Optional.of(bare(number)).filter(bare -> IBAN.matcher(bare).matches());
    }

    /** Whether an account number or IBAN, however grouped, names this account. */
    boolean isNumbered(String accountNumber) {
        String sought = bare(accountNumber);
        return !sought.isEmpty()
                && Stream.of(number, written, bank.orElse("") + number)
                        .anyMatch(known -> bare(known).equals(sought));
    }

    private static String bare(String number) {
        return number.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }
}
