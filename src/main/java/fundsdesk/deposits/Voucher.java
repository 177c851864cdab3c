package fundsdesk.deposits;

import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * So much of a voucher for an application.
 *
 * @param line the statement line that is the voucher; none where its details are typed
 * @param bankReference what the bank calls it, where there is no line
 */
record Voucher(
        @Nullable StatementLine line,
        @Nullable String bankReference,
        @Nullable LocalDate valueDate,
        Deposit deposit,
        Money amount) {

    /** What is divided: the same line, or the same reference. */
    Object source() {
        return line != null ? line : String.valueOf(bankReference);
    }
}
