package fundsdesk.deposits;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What becomes of the held money of a cheque. */
final class ChequeActions {

    static final String SCREEN = "deposit-records";

    private ChequeActions() {}

    /** By hand, before its time: another person must agree. */
    @Component
    static final class Unfreeze extends RecordAction<Deposit, Note> {

        private final Posting posting;

        Unfreeze(Posting posting) {
            super("unfreeze", Note.class);
            this.posting = posting;
            on(SCREEN);
            approvedByDefault();
            movesMoney();
            rehearsable();
            batch();
        }

        @Override
        protected Verdict allows(Deposit deposit) {
            return deposit.isHeld();
        }

        @Override
        protected void run(Deposit deposit, Note input) {
            posting.release(deposit);
        }
    }

    /** By itself, at its time. */
    @Component
    static final class Thaw extends RecordAction<Deposit, NoInput> {

        private final Posting posting;
        private final Clock clock;

        Thaw(Posting posting, Clock clock) {
            super("thaw", NoInput.class);
            this.posting = posting;
            this.clock = clock;
            on(SCREEN);
            movesMoney();
            unlisted();
        }

        @Override
        protected Verdict allows(Deposit deposit) {
            return deposit.mayThaw(clock.instant());
        }

        @Override
        protected void run(Deposit deposit, NoInput input) {
            posting.release(deposit);
        }
    }

    /** The bank returned the cheque: its credit is taken back. */
    @Component
    static final class Dishonour extends RecordAction<Deposit, Note> {

        private final Posting posting;

        Dishonour(Posting posting) {
            super("dishonour", Note.class);
            this.posting = posting;
            on(SCREEN);
            irreversible();
            movesMoney();
            stepUp();
        }

        @Override
        protected Verdict allows(Deposit deposit) {
            return deposit.isHeld();
        }

        @Override
        protected void run(Deposit deposit, Note input) {
            posting.dishonour(deposit, input.note());
        }
    }
}
