package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of an account's statement, newest first.
 *
 * @param next where the next, older page begins; empty after the last
 */
public record Statement(List<Entry> entries, OptionalLong next) {

    /**
     * One posting.
     *
     * @param place its place in the order of the account; a credit that waits for its place comes after all others
     * @param subject the record it was booked for, as screen and id
     * @param reverses the procedure that it takes back
     */
    public record Entry(
            long place,
            Instant bookedAt,
            LocalDate businessDate,
            long procedureId,
            String procedureNumber,
            String type,
            String subject,
            Optional<String> note,
            OptionalLong reverses,
            Money amount,
            Money balanceAfter) {}
}
