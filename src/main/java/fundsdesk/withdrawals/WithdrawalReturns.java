package fundsdesk.withdrawals;

import fundsdesk.crud.RefusedException;
import fundsdesk.ledger.Answer;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerAccount;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Leg;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives clients the money of their withdrawals again that the bank sent back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WithdrawalReturns {

    private final LedgerService ledger;
    private final WithdrawalSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    WithdrawalReturns(LedgerService ledger, WithdrawalSettings settings, EntityManager entities, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
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
        DifferenceBearer bearer = settings.bearerOfShortReturns();
        Booking booking = Booking.of(Booking.Type.CASH_WITHDRAW_REVERSE, legs(withdrawal, line, returned, bearer))
                .reversing(withdrawal.procedure().orElseThrow());
        Answer.Booked booked = ledger.book(Instruction.of("withdrawal-tasks/" + withdrawal.id(), "returned"), booking)
                .orThrow();
        withdrawal.returned(line, returned, bearer, booked.number(), clock.instant());
    }

    private static Leg[] legs(Withdrawal withdrawal, StatementLine line, Money returned, DifferenceBearer bearer) {
        LedgerAccount client =
                LedgerAccount.client(withdrawal.securitiesAccount().id());
        Leg bank = Leg.debit(LedgerAccount.bank(line.account().id()), returned);
        Money kept = withdrawal.money().minus(returned);
        return bearer == DifferenceBearer.CLIENT || kept.isZero()
                ? new Leg[] {bank, Leg.credit(client, returned)}
                : new Leg[] {bank, Leg.debit(LedgerAccount.fees(), kept), Leg.credit(client, withdrawal.money())};
    }

    /**
     * Takes the whole withdrawal back, its fee too.
     *
     * @throws RefusedException when it is not completed, or was reversed before
     */
    void takeBack(Withdrawal withdrawal, WithdrawalReversalReason reason, String note) {
        withdrawal.mayHaveReturned().orThrow();
        Answer.Booked booked = ledger.reverse(
                        Instruction.of("withdrawal-tasks/" + withdrawal.id(), "returned")
                                .note(note),
                        withdrawal.procedure().orElseThrow(),
                        OptionalLong.empty())
                .orThrow();
        withdrawal.takenBack(reason, note, booked.number(), clock.instant());
    }
}
