package fundsdesk.statements;

import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotNull;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Imports a statement file of any known format. */
@Component
final class ImportStatements extends ScreenAction<BankStatement, ImportStatements.Input, StatementImport> {

    /** @param file as the bank sent it */
    record Input(@NotNull UploadedFile file) {}

    private final StatementImporter importer;
    private final ApplicationEventPublisher events;

    ImportStatements(StatementImporter importer, ApplicationEventPublisher events) {
        super("import", Input.class);
        this.importer = importer;
        this.events = events;
        primary();
    }

    @Override
    protected StatementImport run(Input input) {
        StatementImport outcome = importer.read(input.file());
        if (outcome.linesAdded() > 0) {
            events.publishEvent(new StatementImport.LinesAdded(outcome.linesAdded()));
        }
        return outcome;
    }
}
