package fundsdesk.statements;

import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.LargeFile;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.jobs.Jobs;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Imports a statement file of any known format. */
@Component
final class ImportStatements extends ScreenAction<BankStatement, ImportStatements.Input, StatementImport> {

    /** A file of this size and more is imported in the background, without a preview. */
    static final long LARGE = 8L * 1024 * 1024;

    /** Statements shown before they are imported. */
    private static final int SHOWN = 8;

    /**
     * @param file as the bank sent it
     * @param mapping how its columns are read, for CSV and Excel
     */
    record Input(
            @NotNull @LargeFile(megabytes = 100) UploadedFile file,
            @Nullable StatementMapping mapping) {

        Optional<CsvMapping> columns() {
            return Optional.ofNullable(mapping).map(StatementMapping::mapping);
        }
    }

    private final StatementImporter importer;
    private final ObjectProvider<Jobs> jobs;

    ImportStatements(StatementImporter importer, ObjectProvider<Jobs> jobs) {
        super("import", Input.class);
        this.importer = importer;
        this.jobs = jobs;
        primary();
    }

    /** What the file would bring, statement by statement. What cannot be read is refused by the import itself. */
    @Override
    protected Checklist checks(Input input) {
        if (input.file().size() >= LARGE) {
            return Checklist.empty();
        }
        try {
            Checklist checks = Checklist.empty();
            for (StatementPreview each : importer.preview(input.file(), input.columns()).stream()
                    .limit(SHOWN)
                    .toList()) {
                String name = each.proven() ? "statement-preview" : "statement-preview-unproven";
                checks = checks.pass(
                        name,
                        each.account(),
                        each.lines(),
                        each.fresh(),
                        each.closing().<Object>map(closing -> closing).orElse("–"));
            }
            return checks;
        } catch (InvalidException | RefusedException unreadable) {
            return Checklist.empty();
        }
    }

    @Override
    protected StatementImport run(Input input) {
        return input.file().size() >= LARGE ? inBackground(input) : importer.read(input.file(), input.columns());
    }

    private StatementImport inBackground(Input input) {
        ChangeNote note = ChangeNote.current().orElseThrow();
        StatementMapping mapping = input.mapping();
        StatementJob.Order order = new StatementJob.Order(
                input.file().name(),
                mapping == null ? null : mapping.id(),
                StatementImporter.origin(),
                note.action(),
                note.input(),
                note.workOrder(),
                note.correlation());
        return StatementImport.inBackground(
                jobs.getObject().submit(StatementJob.KIND, input.file().name(), order, input.file()));
    }
}
