package fundsdesk.payouts;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a payment, or all of a file, ends without going to the bank. */
final class EndTransfer {

    private EndTransfer() {}

    /** It never goes to the bank: what was in it can be put into another. */
    @Component
    static final class Annul extends RecordAction<TransferFile, Reason> {

        private final Transfers transfers;

        Annul(Transfers transfers) {
            super("void", Reason.class);
            this.transfers = transfers;
            irreversible();
            rehearsable();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.mayBeVoided();
        }

        // Whoever may upload it may have given it to the bank already: what is in it would be paid twice.
        @Override
        protected boolean needsApproval(TransferFile file, Reason input) {
            return file.mayBeGone();
        }

        @Override
        protected void run(TransferFile file, Reason input) {
            transfers.end(transfers.paymentsOf(file), TransferPayment.Status.VOID, input.reason());
            file.voidBecause(input.reason());
        }
    }

    /** Out of a draft again. */
    @Component
    static final class TakeOut extends RecordAction<TransferPayment, Reason> {

        private final Transfers transfers;
        private final EntityManager entities;

        TakeOut(Transfers transfers, EntityManager entities) {
            super("take-out", Reason.class);
            this.transfers = transfers;
            this.entities = entities;
            batch();
        }

        @Override
        protected Verdict allows(TransferPayment payment) {
            return payment.mayBeTakenOut();
        }

        @Override
        protected void run(TransferPayment payment, Reason input) {
            TransferFile file = payment.file();
            entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
            file.leave(payment.money());
            transfers.end(List.of(payment), TransferPayment.Status.TAKEN_OUT, input.reason());
        }
    }
}
