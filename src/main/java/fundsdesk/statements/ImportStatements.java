package fundsdesk.statements;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Imports a statement file of any known format. */
@Component
final class ImportStatements extends ScreenAction<BankStatement, ImportStatements.Input, StatementImport> {

    /** A file of this size and more is imported without a preview, so that it is not read twice. */
    static final long LARGE = 8L * 1024 * 1024;

    /** Statements shown before they are imported. */
    private static final int SHOWN = 8;

    /**
     * @param file as the bank sent it
     * @param mapping how its columns are read, for CSV and Excel
     */
    record Input(@NotNull UploadedFile file, @Nullable StatementMapping mapping) {

        Optional<CsvMapping> columns() {
            return Optional.ofNullable(mapping).map(StatementMapping::mapping);
        }
    }

    private final StatementImporter importer;
    private final ApplicationEventPublisher events;

    ImportStatements(StatementImporter importer, ApplicationEventPublisher events) {
        super("import", Input.class);
        this.importer = importer;
        this.events = events;
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
        StatementImport outcome = importer.read(input.file(), input.columns());
        if (outcome.linesAdded() > 0) {
            events.publishEvent(new StatementImport.LinesAdded(outcome.linesAdded()));
        }
        return outcome;
    }
}
