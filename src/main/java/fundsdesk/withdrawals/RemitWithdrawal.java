package fundsdesk.withdrawals;

import fundsdesk.crud.Attachments;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.payouts.BankRefusal;
import fundsdesk.payouts.TransferFile;
import fundsdesk.payouts.Transfers;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
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

    /**
     * The bank did not pay it: it failed, and its money is available again. If the bank paid after all it is out twice, so
     * that nobody says so alone, or without the bank's word.
     */
    @Component
    static final class BankRejected extends RecordAction<Withdrawal, BankRefusal> {

        private final Transfers transfers;
        private final Attachments attachments;

        BankRejected(Transfers transfers, Attachments attachments) {
            super("bank-rejected", BankRefusal.class);
            this.transfers = transfers;
            this.attachments = attachments;
            approvedByDefault();
            batch();
            movesMoney();
            rehearsable();
        }

        @Override
        protected Verdict allows(Withdrawal withdrawal) {
            return withdrawal.isRemitting().and(() -> transfers.isAtBank(Withdrawal.SCREEN, withdrawal.id()));
        }

        @Override
        protected Set<String> makers(Withdrawal withdrawal) {
            return Set.of(withdrawal.maker());
        }

        @Override
        protected void run(Withdrawal withdrawal, BankRefusal input) {
            transfers.failed(Withdrawal.SCREEN, withdrawal.id(), input.reason());
            input.evidence().forEach(file -> attachments.add(withdrawal, file));
        }
    }
}
