package fundsdesk.statements;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Marking lines to be returned, and what ends that. */
final class RefundActions {

    private static final Limit OFFERED = Limit.of(50);

    private RefundActions() {}

    /** People take it for a payment; it is none (SRF-01). */
    private static Checklist onlyAMark(StatementLine line) {
        return Checklist.empty()
                .warn("refund-marker", line.money(), line.account().accountNumber());
    }

    /** Marks a line that waits; the month's leftovers in one go (SRF-01, SRF-02). */
    @Component
    static final class Mark extends RecordAction<StatementLine, Note> {

        private final StatementRefunds refunds;

        Mark(StatementRefunds refunds) {
            super("refund", Note.class);
            this.refunds = refunds;
            permission("STATEMENT_LINES_REFUND");
            batch();
        }

        @Override
        protected Verdict allows(StatementLine line) {
            return line.mayBeMarkedToReturn();
        }

        @Override
        protected Checklist checks(StatementLine line, Note input) {
            return onlyAMark(line);
        }

        @Override
        protected void run(StatementLine line, Note input) {
            refunds.mark(line, input.note(), false);
        }
    }

    /** Takes the lock off a line and marks it, both or neither (SRF-03). */
    @Component
    static final class UnlockAndMark extends RecordAction<StatementLine, Note> {

        private final StatementRefunds refunds;

        UnlockAndMark(StatementRefunds refunds) {
            super("unlock-and-refund", Note.class);
            this.refunds = refunds;
            permission("STATEMENT_LINES_UNLOCK");
            batch();
        }

        @Override
        protected Verdict allows(StatementLine line) {
            return line.mayBeUnlocked().and(line::mayBeMarkedToReturnOnceUnlocked);
        }

        @Override
        protected Checklist checks(StatementLine line, Note input) {
            return onlyAMark(line).warn("refund-locked", line.lockedWords());
        }

        @Override
        protected void run(StatementLine line, Note input) {
            line.unlock(input.note());
            refunds.mark(line, input.note(), true);
        }
    }

    /** The bank's debit is on a statement: the money has gone back (SRF-04). */
    @Component
    static final class LinkDebit extends RecordAction<StatementRefund, LinkDebit.Input> {

        /** @param debit the bank's booking of the same account and amount */
        record Input(@NotNull StatementLine debit) {}

        private final StatementRefunds refunds;
        private final StatementLines lines;

        LinkDebit(StatementRefunds refunds, StatementLines lines) {
            super("link-debit", Input.class);
            this.refunds = refunds;
            this.lines = lines;
            primary();
        }

        @Override
        protected Verdict allows(StatementRefund refund) {
            return refund.mayBeWithdrawn();
        }

        @Override
        protected List<?> choices(StatementRefund refund, String input) {
            return lines.debits(
                    refund.account(), refund.money().currency(), refund.money().amount(), OFFERED);
        }

        @Override
        protected void run(StatementRefund refund, Input input) {
            refunds.returned(refund, input.debit());
        }
    }

    /** Marked by mistake: the line waits again. */
    @Component
    static final class Withdraw extends RecordAction<StatementRefund, Note> {

        private final StatementRefunds refunds;

        Withdraw(StatementRefunds refunds) {
            super("withdraw", Note.class);
            this.refunds = refunds;
            batch();
        }

        @Override
        protected Verdict allows(StatementRefund refund) {
            return refund.mayBeWithdrawn();
        }

        @Override
        protected void run(StatementRefund refund, Note input) {
            refunds.withdraw(refund);
        }
    }
}
