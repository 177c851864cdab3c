package fundsdesk.monitoring;

import fundsdesk.access.Acting;
import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Deciding on a flag: never by whom it is about. */
final class FlagActions {

    private FlagActions() {}

    private abstract static class Decide extends RecordAction<ActivityFlag, Note> {

        private final ActivityFlag.Status how;
        private final Clock clock;

        Decide(String name, ActivityFlag.Status how, Clock clock) {
            super(name, Note.class);
            this.how = how;
            this.clock = clock;
            batch();
        }

        @Override
        protected Verdict allows(ActivityFlag flag) {
            return flag.isOpen();
        }

        @Override
        protected void run(ActivityFlag flag, Note input) {
            flag.mayBeDecidedBy(Acting.required()).orThrow();
            flag.decided(how, input.note(), clock.instant(), Acting.required().username());
        }
    }

    /** It was harmless. */
    @Component
    static final class Dismiss extends Decide {
        Dismiss(Clock clock) {
            super("dismiss", ActivityFlag.Status.DISMISSED, clock);
            primary();
        }
    }

    /** It was what it looked like. */
    @Component
    static final class Confirm extends Decide {
        Confirm(Clock clock) {
            super("confirm", ActivityFlag.Status.CONFIRMED, clock);
        }
    }
}
