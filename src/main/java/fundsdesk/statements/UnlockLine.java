package fundsdesk.statements;

import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Gives a locked line back to the queue. */
@Component
final class UnlockLine extends RecordAction<StatementLine, Note> {

    UnlockLine() {
        super("unlock", Note.class);
        batch();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.mayBeUnlocked();
    }

    @Override
    protected void run(StatementLine line, Note input) {
        line.unlock(input.note());
    }
}
