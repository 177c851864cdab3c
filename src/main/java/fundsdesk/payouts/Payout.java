package fundsdesk.payouts;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.money.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid to somebody outside.
 *
 * @param origin the screen of the record that it settles, for example {@code refunds}
 * @param id of that record
 * @param number of that record, which the payee reads
 * @param from the account that it has to be paid from; none when any will do
 * @param amount what is paid
 * @param payee who gets it
 * @param makers persons who had a hand in it: none of them authorises its file
 */
public record Payout(
        String origin,
        long id,
        String number,
        @Nullable CompanyBankAccount from,
        Money amount,
        Payee payee,
        Set<String> makers) {

    /** Whoever gets the money, as the bank has to know them. */
    public record Payee(String name, String bank, @Nullable String bic, String account) {}

    public Payout {
        makers = Set.copyOf(makers);
    }
}
