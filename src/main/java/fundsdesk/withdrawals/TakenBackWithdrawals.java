package fundsdesk.withdrawals;

import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.payouts.TransferPayment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
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
        boolean failed = payment.as() == TransferPayment.Status.FAILED;
        locked(payment.originIds())
                .forEach(failed ? withdrawal -> fail(withdrawal, payment.reason()) : Withdrawal::waitsAgain);
    }

    /** In the order of their ids, as everywhere: one statement for as many as a file can hold. */
    private List<Withdrawal> locked(List<Long> ids) {
        return entities.createQuery("select w from Withdrawal w where w.id in :ids order by w.id", Withdrawal.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void fail(Withdrawal withdrawal, String reason) {
        withdrawal.failed(reason);
        ledger.release(
                        Instruction.of(Withdrawal.SCREEN + "/" + withdrawal.id(), "release"),
                        withdrawal.hold().orElseThrow())
                .orThrow();
    }
}
