package fundsdesk.channels;

import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says on a notification why it could not be applied. Only the desk itself does it. */
@Component
final class NoteStumble extends RecordAction<BankNotification, NoteStumble.Input> {

    /**
     * @param kept why, as {@link fundsdesk.crud.KeptText} keeps it
     * @param defect whether it is worth trying again without anything having changed
     */
    record Input(@NotBlank String kept, boolean defect) {}

    private final Clock clock;

    NoteStumble(Clock clock) {
        super("note-failure", Input.class);
        this.clock = clock;
        unlisted();
    }

    @Override
    protected Verdict allows(BankNotification notification) {
        return notification.mayBeApplied();
    }

    @Override
    protected void run(BankNotification notification, Input input) {
        notification.stumbled(input.kept(), input.defect(), clock.instant());
    }
}
