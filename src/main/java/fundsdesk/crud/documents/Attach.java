package fundsdesk.crud.documents;

import fundsdesk.crud.Attachments;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Adds documents to a record of any screen. */
final class Attach<T extends Stored> extends RecordAction<T, Attach.Input> {

    /** The documents. */
    public record Input(@NotEmpty @Size(max = 20) List<UploadedFile> files) {}

    private final Attachments attachments;

    Attach(Screen<T> screen, Attachments attachments) {
        super("attach", screen.entity(), Input.class);
        aside();
        this.attachments = attachments;
    }

    @Override
    protected void run(T record, Input input) {
        input.files().forEach(file -> attachments.add(record, file));
    }
}
