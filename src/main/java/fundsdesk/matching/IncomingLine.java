package fundsdesk.matching;

import fundsdesk.money.Money;
import java.time.LocalDate;

/**
 * A line of a bank statement as the engine sees it.
 *
 * @param id its id; no two lines of one run share it
 * @param companyAccountId the company account whose statement it stands on
 * @param amount the amount; money that left the account is negative
 * @param valueDate the day from which the bank counts the money
 * @param payer who paid, as far as the bank says
 * @param remittance what was written beside it
 * @param state whether it may be matched
 */
public record IncomingLine(
        long id,
        long companyAccountId,
        Money amount,
        LocalDate valueDate,
        Payer payer,
        Remittance remittance,
        LineState state) {

    /** A line that is open for matching. */
    public static IncomingLine open(
            long id, long companyAccountId, Money amount, LocalDate valueDate, Payer payer, Remittance remittance) {
        return new IncomingLine(id, companyAccountId, amount, valueDate, payer, remittance, LineState.OPEN);
    }
}
