package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The front door of the securities-account back end; a broker with a back end of its own replaces this interface.
 *
 * <p>Bookings take part in the caller's transaction: they are there when it commits and were never there when it does
 * not. Each has a key of the caller's choice that books once, ever: asked again with the same key, the ledger answers
 * with what it booked the first time. A refusal is a value, changes nothing, and is kept as a procedure that ended
 * END_FAIL even when the caller rolls back; its key stays free.
 */
public interface LedgerService {

    /** Opens an account of a client in a currency, so that it shows with a zero balance. Bookings open what they need. */
    void open(long securitiesAccountId, String currency);

    /**
     * Books a journal transaction (ACC-02).
     *
     * @return booked, or refused: less available than is to be debited (ACC-04), withdrawals blocked (ACC-06), the hold
     *     it consumes has ended (ACC-05), or the key was used for something else (ACC-03)
     */
    Answer book(Instruction instruction, Booking booking);

    /**
     * Takes a deposit or withdrawal back by a new, linked journal transaction; once.
     *
     * @param procedureId the procedure that booked it
     * @param holdId a hold on the credited amount that the reversal consumes, if there is one
     * @return booked, or refused: reversed before, a reversal itself, not booked, or not enough available any more
     */
    Answer reverse(Instruction instruction, long procedureId, OptionalLong holdId);

    /**
     * Sets part of a client's available balance aside (ACC-05).
     *
     * @return booked, with the hold's id, or refused: less available, or a withdrawal while withdrawals are blocked
     */
    Answer hold(Instruction instruction, Hold hold);

    /** Makes the amount of a hold available again; refused when it was released or consumed before. */
    Answer release(Instruction instruction, long holdId);

    /** Blocks withdrawals and withdrawal holds of a securities account in all currencies, not credits (ACC-06). */
    void freeze(long securitiesAccountId);

    void unfreeze(long securitiesAccountId);

    /** What withdrawals in flight set aside of the account, in all its currencies (RVS-02). */
    List<Money> withdrawing(long securitiesAccountId);

    /** The client's balances, one per currency, by currency code. */
    List<Balance> balances(long securitiesAccountId);

    /**
     * The newest entries of a client's account in one currency, with the balance after each (ACC-07).
     *
     * @param before the {@link Statement#next} of the page before; empty for the newest
     * @param limit entries on the page, at most 1,000
     */
    Statement statement(long securitiesAccountId, String currency, OptionalLong before, int limit);

    /** What became of a key: its booking, else its latest failure. Answers the question whether something was booked. */
    Optional<Procedure> inquire(String key);

    /** What was booked, or could not be, for a record named as in {@link Instruction#subject}; the oldest first. */
    List<BookedStep> steps(String subject);

    /** The holds that were placed for a record named as in {@link Instruction#subject}; the oldest first. */
    List<PlacedHold> holds(String subject);

    /** Recomputes all balances from the postings; every difference is a defect. Reads the whole ledger. */
    List<Difference> differences();
}
