package fundsdesk.channels;

import fundsdesk.access.Acting;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.util.function.Function;
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

    /** Puts a link that may be into another status, for a reason. */
    private abstract static class Becoming extends RecordAction<BankSecuritiesLink, Reason> {

        private final Function<BankSecuritiesLink, Verdict> rule;
        private final BankSecuritiesLink.Status next;

        Becoming(String name, Function<BankSecuritiesLink, Verdict> rule, BankSecuritiesLink.Status next) {
            super(name, Reason.class);
            this.rule = rule;
            this.next = next;
        }

        @Override
        protected final Verdict allows(BankSecuritiesLink link) {
            return rule.apply(link);
        }

        @Override
        protected final void run(BankSecuritiesLink link, Reason input) {
            link.become(next, input.reason());
        }
    }

    /** What comes by it waits, until it is resumed. */
    @Component
    static final class Suspend extends Becoming {
        Suspend() {
            super("suspend", BankSecuritiesLink::mayBeSuspended, BankSecuritiesLink.Status.SUSPENDED);
        }
    }

    /** Money that comes by it is credited again. */
    @Component
    static final class Resume extends Becoming {
        Resume() {
            super("resume", BankSecuritiesLink::mayBeResumed, BankSecuritiesLink.Status.ACTIVE);
        }
    }

    /** The client or the bank gave it up. The bank account can be linked anew. */
    @Component
    static final class End extends Becoming {
        End() {
            super("end", BankSecuritiesLink::mayBeEnded, BankSecuritiesLink.Status.ENDED);
            irreversible();
        }
    }
}
