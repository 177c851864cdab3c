package fundsdesk.withdrawals;

import fundsdesk.crud.RefusedException;
import fundsdesk.ledger.Answer;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerAccount;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Leg;
import fundsdesk.money.Money;
import fundsdesk.payouts.TransferPayment;
import fundsdesk.payouts.Transfers;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives clients the money of their withdrawals again that the bank sent back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WithdrawalReturns {

    private final LedgerService ledger;
    private final WithdrawalSettings settings;
    private final Transfers transfers;
    private final EntityManager entities;
    private final Clock clock;

    WithdrawalReturns(
            LedgerService ledger,
            WithdrawalSettings settings,
            Transfers transfers,
            EntityManager entities,
            Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.transfers = transfers;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Marks the withdrawal reversed and credits the client with what came back; the desk keeps its fee. What banks kept on
     * the way the client bears or the house, as is set (WDR-02). Once.
     *
     * @param line on which the money came back
     * @throws RefusedException when it is not completed, or more came back than was sent
     */
    public void giveBack(Withdrawal withdrawal, StatementLine line, Money returned) {
        entities.refresh(withdrawal, LockModeType.PESSIMISTIC_WRITE);
        withdrawal.mayHaveReturned(returned).orThrow();
        if (withdrawal.isAwaited()) {
            settle(withdrawal, line, returned);
            return;
        }
        DifferenceBearer bearer = settings.bearerOfShortReturns();
        Booking booking = Booking.of(Booking.Type.CASH_WITHDRAW_REVERSE, legs(withdrawal, line, returned, bearer))
                .reversing(withdrawal.procedure().orElseThrow());
        Answer.Booked booked =
                ledger.book(instruction(withdrawal, "returned"), booking).orThrow();
        withdrawal.returned(line, returned, bearer, booked.number(), clock.instant());
    }

    /** By which a bank can call it: its own number, and that of its payment. */
    public Set<String> namesOf(Withdrawal withdrawal) {
        return Stream.concat(
                        Stream.of(withdrawal.number()),
                        transfers.of(Withdrawal.SCREEN, withdrawal.id()).map(TransferPayment::number).stream())
                .collect(Collectors.toSet());
    }

    private static Leg[] legs(Withdrawal withdrawal, StatementLine line, Money returned, DifferenceBearer bearer) {
        LedgerAccount client = client(withdrawal);
        Leg bank = Leg.debit(LedgerAccount.bank(line.account().id()), returned);
        Money kept = withdrawal.money().minus(returned);
        return bearer == DifferenceBearer.CLIENT || kept.isZero()
                ? new Leg[] {bank, Leg.credit(client, returned)}
                : new Leg[] {bank, Leg.debit(LedgerAccount.fees(), kept), Leg.credit(client, withdrawal.money())};
    }

    /**
     * Takes the whole withdrawal back, its fee too. Its money is not here yet: the bank has to bring it, and until then what
     * the client was credited is held.
     *
     * @throws RefusedException when it is not completed, or was reversed before
     */
    void takeBack(Withdrawal withdrawal, WithdrawalReversalReason reason, String note) {
        withdrawal.mayBeReversed().orThrow();
        Money fee = withdrawal.fee();
        Leg client = Leg.credit(client(withdrawal), withdrawal.money().plus(fee));
        Leg recalled = Leg.debit(LedgerAccount.recalled(), withdrawal.money());
        Booking booking = Booking.of(
                        Booking.Type.CASH_WITHDRAW_REVERSE,
                        fee.isZero()
                                ? new Leg[] {client, recalled}
                                : new Leg[] {client, recalled, Leg.debit(LedgerAccount.fees(), fee)})
                .reversing(withdrawal.procedure().orElseThrow());
        Answer.Booked booked = ledger.book(instruction(withdrawal, "returned").note(note), booking)
                .orThrow();
        Hold hold = new Hold(Hold.Kind.RECALL, withdrawal.securitiesAccount().id(), withdrawal.money());
        long held = ledger.hold(instruction(withdrawal, "recall"), hold)
                .orThrow()
                .holdId()
                .orElseThrow();
        withdrawal.takenBack(reason, note, booked.number(), held);
    }

    /** Nothing of it comes back any more. */
    void writeOff(Withdrawal withdrawal) {
        withdrawal.isBeingRecalled().orThrow();
        settle(withdrawal, null, Money.zero(withdrawal.currency()));
    }

    /** What came back is the client's to use; what did not, the client bears or the house. */
    private void settle(Withdrawal withdrawal, @Nullable StatementLine line, Money back) {
        ledger.release(
                        instruction(withdrawal, "recall-end"),
                        withdrawal.recallHold().orElseThrow())
                .orThrow();
        DifferenceBearer bearer = settings.bearerOfShortReturns();
        Money kept = withdrawal.money().minus(back);
        List<Leg> legs = new ArrayList<>(List.of(Leg.credit(LedgerAccount.recalled(), withdrawal.money())));
        if (line != null) {
            legs.add(Leg.debit(LedgerAccount.bank(line.account().id()), back));
        }
        if (!kept.isZero()) {
            legs.add(Leg.debit(bearer == DifferenceBearer.CLIENT ? client(withdrawal) : LedgerAccount.fees(), kept));
        }
        Answer.Booked booked = ledger.book(
                        instruction(withdrawal, "settled"),
                        Booking.of(Booking.Type.CASH_WITHDRAW_REVERSE, legs.toArray(Leg[]::new)))
                .orThrow();
        withdrawal.settled(line, back, bearer, booked.number(), clock.instant());
    }

    private static LedgerAccount client(Withdrawal withdrawal) {
        return LedgerAccount.client(withdrawal.securitiesAccount().id());
    }

    private static Instruction instruction(Withdrawal withdrawal, String verb) {
        return Instruction.of("withdrawal-tasks/" + withdrawal.id(), verb);
    }
}
