package fundsdesk.channels;

import fundsdesk.access.Acting;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** What people do with bank-securities links. */
final class LinkActions {

    private LinkActions() {}

    /** A second person looked at it: money that comes by it is credited from now on. */
    @Component
    static final class Activate extends RecordAction<BankSecuritiesLink, NoInput> {
        Activate() {
            super("activate", NoInput.class);
            primary();
        }

        @Override
        protected Verdict allows(BankSecuritiesLink link) {
            return link.mayBeActivatedBy(Acting.required().person());
        }

        @Override
        protected void run(BankSecuritiesLink link, NoInput input) {
            link.become(BankSecuritiesLink.Status.ACTIVE, null);
        }
    }

    /** What comes by it waits, until it is resumed. */
    @Component
    static final class Suspend extends RecordAction<BankSecuritiesLink, Reason> {
        Suspend() {
            super("suspend", Reason.class);
        }

        @Override
        protected Verdict allows(BankSecuritiesLink link) {
            return link.mayBeSuspended();
        }

        @Override
        protected void run(BankSecuritiesLink link, Reason input) {
            link.become(BankSecuritiesLink.Status.SUSPENDED, input.reason());
        }
    }

    /** Money that comes by it is credited again. */
    @Component
    static final class Resume extends RecordAction<BankSecuritiesLink, Reason> {
        Resume() {
            super("resume", Reason.class);
        }

        @Override
        protected Verdict allows(BankSecuritiesLink link) {
            return link.mayBeResumed();
        }

        @Override
        protected void run(BankSecuritiesLink link, Reason input) {
            link.become(BankSecuritiesLink.Status.ACTIVE, input.reason());
        }
    }

    /** The client or the bank gave it up. The bank account can be linked anew. */
    @Component
    static final class End extends RecordAction<BankSecuritiesLink, Reason> {
        End() {
            super("end", Reason.class);
            irreversible();
        }

        @Override
        protected Verdict allows(BankSecuritiesLink link) {
            return link.mayBeEnded();
        }

        @Override
        protected void run(BankSecuritiesLink link, Reason input) {
            link.become(BankSecuritiesLink.Status.ENDED, input.reason());
        }
    }
}
