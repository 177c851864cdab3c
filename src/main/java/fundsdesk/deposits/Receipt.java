package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that a channel says has come in, to be credited without a person.
 *
 * @param key of the receipt over all channels, for example {@code BST/AIRSTAR/S-2291}: it credits once, ever
 * @param cameInOn the company account that has the money
 * @param money received, before the desk's fee
 * @param bankReference by which the statement line that follows is known; none for a line that is here
 * @param payingAccount the payer's account, where the channel says it
 * @param line the statement line that is credited; none where the channel spoke before the statement
 * @param evidence on what word it is credited, in a sentence for people
 */
public record Receipt(
        String key,
        CompanyBankAccount cameInOn,
        Money money,
        @Nullable String bankReference,
        Optional<String> payingAccount,
        Optional<StatementLine> line,
        String evidence) {

    public Receipt {
        if (key.isBlank() || evidence.isBlank()) {
            throw new IllegalArgumentException("a receipt has a key and says why it is believed");
        }
        if (line.isEmpty() && (bankReference == null || bankReference.isBlank())) {
            throw new IllegalArgumentException("without a line there is a reference by which it will be known");
        }
    }

    /** What a channel told before any statement; the line that follows links by the bank's reference. */
    public static Receipt told(
            String key,
            CompanyBankAccount cameInOn,
            Money money,
            String bankReference,
            Optional<String> payingAccount,
            String evidence) {
        return new Receipt(key, cameInOn, money, bankReference, payingAccount, Optional.empty(), evidence);
    }

    /** A statement line that is credited as a whole. */
    public static Receipt of(StatementLine line, String evidence) {
        return new Receipt(
                "statement-lines/" + line.id(),
                line.account(),
                line.money(),
                null,
                line.remitterAccount(),
                Optional.of(line),
                evidence);
    }
}
