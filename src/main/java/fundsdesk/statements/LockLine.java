package fundsdesk.statements;

import fundsdesk.access.Acting;
import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps a line from being matched until it is unlocked. */
@Component
final class LockLine extends RecordAction<StatementLine, Note> {

    private final Clock clock;

    LockLine(Clock clock) {
        super("lock", Note.class);
        this.clock = clock;
        batch();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.mayBeLocked();
    }

    @Override
    protected void run(StatementLine line, Note input) {
        line.lock(Acting.required().username(), clock.instant(), input.note());
    }
}
