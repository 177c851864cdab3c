package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.statements.StatementLine;
import java.util.Locale;
import java.util.Optional;

/** Money goes back to where it came from; whatever differs from the bank's own words is shown. */
public final class PayeeChecks {

    private PayeeChecks() {}

    /** Adds how the payee compares with the remitter of the line. */
    public static Checklist of(StatementLine line, Payee payee, Checklist before) {
        Checklist account = line.remitterAccount()
                .map(from -> before.should(
                        plain(from).equals(plain(payee.account())), "payee-account", from, payee.account()))
                .orElseGet(() -> before.warn("payee-account-unknown", payee.account()));
        Optional<String> name = line.remitterName();
        return name.isEmpty()
                ? account
                : account.should(plain(name.get()).equals(plain(payee.name())), "payee-name", name.get(), payee.name());
    }

    /** Spaces, hyphens and case say nothing. */
    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
