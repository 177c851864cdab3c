package fundsdesk.audit;

import fundsdesk.crud.ChangeNote;
import java.time.Clock;
import org.hibernate.envers.RevisionListener;
import org.springframework.stereotype.Component;

/** Writes into each new revision why it is there. */
@Component
class RevisionNotes implements RevisionListener {

    private final Clock clock;

    RevisionNotes(Clock clock) {
        this.clock = clock;
    }

    /** @throws IllegalStateException for a change that nobody gave a reason for, which ends its transaction */
    @Override
    public void newRevision(Object revision) {
        ChangeNote note = ChangeNote.current()
                .orElseThrow(() -> new IllegalStateException("no change without a reason: records change through the"
                        + " desk, or under a ChangeNote where no screen's action does it"));
        ((Revision) revision).note(note, clock.instant());
    }
}
