package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One booking on a statement.
 *
 * @param lineNumber where in the file it stands, counted from 1
 * @param bookingDate the day the bank booked it
 * @param valueDate the day it counts for interest
 * @param direction what it does to the balance; a reversed debit is a credit
 * @param reversal true when it takes back an earlier booking (MT RC and RD, camt RvslInd)
 * @param amount never negative
 * @param bankReference the reference the account's bank gave it
 * @param endToEndId the remitter's or customer's own reference
 * @param transactionCode the SWIFT type such as {@code NTRF}, or the ISO code such as {@code PMNT-RCDT-ESCT}
 * @param counterparty the remitter of a credit, the beneficiary of a debit
 * @param remittance what the remitter wrote, or all text when the bank does not tell it apart
 * @param rawText the entry as the bank wrote it, for people
 * @param fingerprint a stable hash over what the bank wrote, the same in any file with the line. Identical bookings have
 *     the same one; the importer numbers them
 */
record ReadLine(
        int lineNumber,
        LocalDate bookingDate,
        LocalDate valueDate,
        Direction direction,
        boolean reversal,
        Money amount,
        Optional<String> bankReference,
        Optional<String> endToEndId,
        Optional<String> transactionCode,
        Counterparty counterparty,
        String remittance,
        String rawText,
        String fingerprint) {

    ReadLine {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A line's amount is not negative: " + amount);
        }
        bankReference = Texts.reference(bankReference);
        endToEndId = Texts.reference(endToEndId);
        transactionCode = Texts.optional(transactionCode);
        remittance = Texts.flat(remittance);
    }

    /** The amount as it changes the balance. */
    Money signedAmount() {
        return direction.signed(amount);
    }
}
