package fundsdesk.statements;

import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Sets a line aside that is the same booking once more. */
@Component
final class MarkDuplicate extends RecordAction<StatementLine, Note> {

    MarkDuplicate() {
        super("mark-duplicate", Note.class);
        batch();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.isFree();
    }

    @Override
    protected void run(StatementLine line, Note input) {
        line.setAside(LineResult.DUPLICATE, input.note());
    }
}
