package fundsdesk.refunds;

import fundsdesk.access.Acting;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerAccount;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Leg;
import fundsdesk.payouts.BankDebits;
import fundsdesk.payouts.BankRefusal;
import fundsdesk.payouts.TransferFile;
import fundsdesk.payouts.Transfers;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a reviewed refund is paid: in a transfer file, until the bank has paid it or has not (RFD-03, RFD-06). */
final class PayRefund {

    private PayRefund() {}

    /** Puts it into a transfer file that is a draft. */
    @Component
    static final class Transfer extends RecordAction<Refund, Transfer.Input> {

        /** @param file a draft that is paid from the account that the money came in on */
        record Input(@NotNull TransferFile file) {}

        private final Transfers transfers;
        private final RefundChecks checks;
        private final MarkedLines marked;

        Transfer(Transfers transfers, RefundChecks checks, MarkedLines marked) {
            super("transfer", Input.class);
            this.transfers = transfers;
            this.checks = checks;
            this.marked = marked;
            batch();
            primary();
        }

        @Override
        protected Verdict allows(Refund refund) {
            return refund.mayBePaid();
        }

        @Override
        protected List<?> choices(Refund refund, String input) {
            return transfers.draftsFor(refund.payout());
        }

        @Override
        protected Checklist checks(Refund refund, Input input) {
            return checks.cutOff(Checklist.empty());
        }

        @Override
        protected void run(Refund refund, Input input) {
            if (refund.hasFailed()) {
                marked.onItsWay(refund.id(), refund.number());
            }
            transfers.put(input.file(), refund.payout());
            refund.remit();
        }
    }

    /** The bank paid it: its debit is on a statement, or its advice is there. */
    @Component
    static final class Process extends RecordAction<Refund, Process.Input> {

        /** @param evidence the bank's advice, where its debit is on no statement yet */
        record Input(
                @Nullable StatementLine debit,
                @Nullable @Size(max = 80) String bankReference,
                @Nullable @Size(max = 20) List<UploadedFile> evidence) {

            List<UploadedFile> files() {
                return evidence == null ? List.of() : evidence;
            }
        }

        private final Transfers transfers;
        private final BankDebits debits;
        private final LedgerService ledger;
        private final Attachments attachments;
        private final EntityManager entities;
        private final Clock clock;

        Process(
                Transfers transfers,
                BankDebits debits,
                LedgerService ledger,
                Attachments attachments,
                EntityManager entities,
                Clock clock) {
            super("process", Input.class);
            this.transfers = transfers;
            this.debits = debits;
            this.ledger = ledger;
            this.attachments = attachments;
            this.entities = entities;
            this.clock = clock;
            batch();
            movesMoney();
            rehearsable();
            primary();
        }

        @Override
        protected Verdict allows(Refund refund) {
            return refund.isRemitting().and(() -> transfers.isAtBank(Refund.SCREEN, refund.id()));
        }

        /** The bank's one booking of the file proves all of its payments. */
        private boolean isBookedWithFile(Refund refund) {
            return transfers.isDebitedWhole(Refund.SCREEN, refund.id());
        }

        @Override
        protected List<?> choices(Refund refund, String input) {
            return input.equals("debit")
                    ? transfers.of(Refund.SCREEN, refund.id()).map(debits::of).orElse(List.of())
                    : List.of();
        }

        @Override
        protected Checklist checks(Refund refund, Input input) {
            if (input.debit() == null && input.files().isEmpty() && !isBookedWithFile(refund)) {
                throw RefusedException.because("refund.no-evidence");
            }
            return Checklist.empty();
        }

        // A document can be of another payment, or made: a second person looks at it. A booking cannot.
        @Override
        protected boolean needsApproval(Refund refund, Input input) {
            return input.debit() == null && !isBookedWithFile(refund);
        }

        @Override
        protected Set<String> makers(Refund refund) {
            return refund.makers().persons();
        }

        @Override
        protected void run(Refund refund, Input input) {
            StatementLine debit = input.debit();
            TransferFile file =
                    transfers.of(Refund.SCREEN, refund.id()).orElseThrow().file();
            if (debit != null) {
                entities.refresh(debit, LockModeType.PESSIMISTIC_WRITE);
                debit.returns(refund.money(), file.account());
            }
            transfers.paid(Refund.SCREEN, refund.id(), debit);
            if (refund.whereItsMoneyIs() == RefundMoney.IN_SUSPENSE) {
                leaves(refund, file);
            }
            refund.process(debit, input.bankReference(), Acting.required(), clock.instant());
            input.files().forEach(each -> attachments.add(refund, each));
        }

        /** What waited in suspense is not the desk's any more. */
        private void leaves(Refund refund, TransferFile file) {
            Booking booking = Booking.of(
                    Booking.Type.CASH_DEPOSIT_REVERSE,
                    Leg.debit(LedgerAccount.suspense(), refund.money()),
                    Leg.credit(LedgerAccount.bank(file.account().id()), refund.money()));
            ledger.book(Instruction.of(Refund.SCREEN + "/" + refund.id(), "paid"), booking)
                    .orThrow();
        }
    }

    /**
     * The bank did not pay it: it waits to be put into another file. If the bank paid after all it is paid twice, so that
     * nobody says so alone, or without the bank's word.
     */
    @Component
    static final class BankRejected extends RecordAction<Refund, BankRefusal> {

        private final Transfers transfers;
        private final Attachments attachments;

        BankRejected(Transfers transfers, Attachments attachments) {
            super("bank-rejected", BankRefusal.class);
            this.transfers = transfers;
            this.attachments = attachments;
            approvedByDefault();
            batch();
        }

        @Override
        protected Verdict allows(Refund refund) {
            return refund.isRemitting().and(() -> transfers.isAtBank(Refund.SCREEN, refund.id()));
        }

        @Override
        protected Set<String> makers(Refund refund) {
            return refund.makers().persons();
        }

        @Override
        protected void run(Refund refund, BankRefusal input) {
            transfers.failed(Refund.SCREEN, refund.id(), input.reason());
            input.evidence().forEach(file -> attachments.add(refund, file));
        }
    }
}
