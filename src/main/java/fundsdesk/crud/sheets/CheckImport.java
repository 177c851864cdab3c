package fundsdesk.crud.sheets;

import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotNull;

/** Takes a file of rows in and tries it in the background; nothing is added. */
final class CheckImport<T extends Stored> extends ScreenAction<T, CheckImport.Input, Started> {

    static final String NAME = "check-import";

    /** A workbook or text in UTF-8, its columns named as in the template. */
    record Input(@NotNull UploadedFile file) {}

    private final Screen<T> screen;
    private final ImportDesk desk;

    CheckImport(Screen<T> screen, ImportDesk desk) {
        super(NAME, screen.entity(), Input.class);
        this.screen = screen;
        this.desk = desk;
        permission(ImportActions.permission(screen).code());
        unlisted();
        aside();
    }

    @Override
    protected Started run(Input input) {
        if (input.file().size() > desk.limits().fileSize().toBytes()) {
            throw InvalidException.of(
                    "file", "import.file-size", desk.limits().fileSize().toMegabytes());
        }
        String subject = desk.texts()
                .of(
                        "import.check-subject",
                        desk.texts().screen(screen),
                        input.file().name());
        long job =
                desk.jobs().getObject().submit(CheckJob.KIND, subject, new CheckJob.Order(screen.key()), input.file());
        desk.runs().begin(job, null, screen.key(), input.file().name());
        return new Started(job);
    }
}
