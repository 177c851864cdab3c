package fundsdesk.crud.documents;

import fundsdesk.access.Acting;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/** Takes a document away from a record; it stays in the recycle bin, with its content. */
final class Detach<T extends Stored> extends RecordAction<T, Detach.Input> {

    /** Which document, and why. */
    public record Input(
            long document,
            @LongText @NotBlank @Size(max = 500) String reason) {}

    private final AttachmentRecords attachments;
    private final Clock clock;

    Detach(Screen<T> screen, AttachmentRecords attachments, Clock clock) {
        super("detach", screen.entity(), Input.class);
        aside();
        this.attachments = attachments;
        this.clock = clock;
        unlisted();
    }

    @Override
    protected void run(T record, Input input) {
        attachments
                .find(input.document())
                .filter(attachment -> attachment.belongsTo(record))
                .orElseThrow(() -> RefusedException.because("no-such-record"))
                .remove(clock.instant(), Acting.required().username(), input.reason());
    }
}
