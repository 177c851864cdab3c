package fundsdesk.withdrawals;

import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.payouts.TransferPayment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdrawals whose payment ended without money leaving, in the same transaction: they wait again, or failed. */
@Component
class TakenBackWithdrawals {

    private final EntityManager entities;
    private final LedgerService ledger;

    TakenBackWithdrawals(EntityManager entities, LedgerService ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    @EventListener
    public void takenBack(TransferPayment.TakenBack payment) {
        if (!payment.origin().equals(Withdrawal.SCREEN)) {
            return;
        }
        Withdrawal withdrawal = Objects.requireNonNull(
                entities.find(Withdrawal.class, payment.originId(), LockModeType.PESSIMISTIC_WRITE));
        if (payment.as() != TransferPayment.Status.FAILED) {
            withdrawal.waitsAgain();
            return;
        }
        withdrawal.failed(payment.reason());
        ledger.release(
                        Instruction.of(Withdrawal.SCREEN + "/" + withdrawal.id(), "release"),
                        withdrawal.hold().orElseThrow())
                .orThrow();
    }
}
