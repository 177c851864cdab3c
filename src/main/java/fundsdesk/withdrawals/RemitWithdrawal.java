package fundsdesk.withdrawals;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.payouts.TransferFile;
import fundsdesk.payouts.Transfers;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.stereotype.Component;

/** How an approved withdrawal goes to the bank, and comes back from it unpaid (WDR-01). */
final class RemitWithdrawal {

    private RemitWithdrawal() {}

    /** Puts it into a transfer file that is a draft. */
    @Component
    static final class Transfer extends RecordAction<Withdrawal, Transfer.Input> {

        /** @param file a draft that is paid from the account that the withdrawal names, if it names one */
        record Input(@NotNull TransferFile file) {}

        private final Transfers transfers;

        Transfer(Transfers transfers) {
            super("transfer", Input.class);
            this.transfers = transfers;
            batch();
            primary();
        }

        @Override
        protected Verdict allows(Withdrawal withdrawal) {
            return withdrawal.mayBeRemitted();
        }

        @Override
        protected List<?> choices(Withdrawal withdrawal, String input) {
            return transfers.draftsFor(withdrawal.payout());
        }

        @Override
        protected void run(Withdrawal withdrawal, Input input) {
            transfers.put(input.file(), withdrawal.payout());
            withdrawal.remit();
        }
    }

    /** The bank did not pay it: it failed, and its money is available again. */
    @Component
    static final class BankRejected extends RecordAction<Withdrawal, Reason> {

        private final Transfers transfers;

        BankRejected(Transfers transfers) {
            super("bank-rejected", Reason.class);
            this.transfers = transfers;
            batch();
            movesMoney();
            rehearsable();
        }

        @Override
        protected Verdict allows(Withdrawal withdrawal) {
            return withdrawal.isRemitting().and(() -> transfers.isAtBank(Withdrawal.SCREEN, withdrawal.id()));
        }

        @Override
        protected void run(Withdrawal withdrawal, Reason input) {
            transfers.failed(Withdrawal.SCREEN, withdrawal.id(), input.reason());
        }
    }
}
