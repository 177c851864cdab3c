package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The deposit stays with its client after all: nobody has to put its reversal right any more. */
@Component
final class GiveUpReversal extends RecordAction<FailedReversal, Note> {

    private final Clock clock;

    GiveUpReversal(Clock clock) {
        super("give-up", Note.class);
        this.clock = clock;
        batch();
    }

    @Override
    protected Verdict allows(FailedReversal failed) {
        return failed.mayBeGivenUp();
    }

    @Override
    protected void run(FailedReversal failed, Note input) {
        failed.close(
                FailedReversal.Status.GIVEN_UP,
                clock.instant(),
                Acting.required().username(),
                input.note());
    }
}
