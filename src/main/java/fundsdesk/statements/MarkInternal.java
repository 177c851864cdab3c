package fundsdesk.statements;

import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Sets a line aside that moves the company's own money. */
@Component
final class MarkInternal extends RecordAction<StatementLine, Note> {

    MarkInternal() {
        super("mark-internal", Note.class);
        batch();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.isFree();
    }

    @Override
    protected void run(StatementLine line, Note input) {
        line.setAside(LineResult.INTERNAL, input.note());
    }
}
