package fundsdesk.withdrawals;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.RefusedException;
import fundsdesk.ledger.Answer;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerAccount;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Leg;
import fundsdesk.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives clients the money of their withdrawals again that the bank sent back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WithdrawalReturns {

    private final LedgerService ledger;
    private final EntityManager entities;
    private final Clock clock;

    WithdrawalReturns(LedgerService ledger, EntityManager entities, Clock clock) {
        this.ledger = ledger;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Marks the withdrawal reversed and credits the client with what came back; the desk keeps its fee. Once.
     *
     * @param cameInOn the company account that has the money again
     * @throws RefusedException when it is not completed, or more came back than was sent
     */
    public void giveBack(Withdrawal withdrawal, CompanyBankAccount cameInOn, Money returned) {
        entities.refresh(withdrawal, LockModeType.PESSIMISTIC_WRITE);
        withdrawal.mayHaveReturned(returned).orThrow();
        Booking booking = Booking.of(
                        Booking.Type.CASH_WITHDRAW_REVERSE,
                        Leg.debit(LedgerAccount.bank(cameInOn.id()), returned),
                        Leg.credit(
                                LedgerAccount.client(
                                        withdrawal.securitiesAccount().id()),
                                returned))
                .reversing(withdrawal.procedure().orElseThrow());
        Answer.Booked booked = ledger.book(Instruction.of("withdrawal-tasks/" + withdrawal.id(), "returned"), booking)
                .orThrow();
        withdrawal.returned(returned, booked.number(), clock.instant());
    }
}
