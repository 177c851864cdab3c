package fundsdesk.statements;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.JobContext;
import fundsdesk.crud.jobs.JobHandler;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a large statement file in the background. The whole file is read before any of it is stored, so that a bad one
 * leaves nothing; then its lines are stored some hundred at a time. Begun again after a crash, it goes on behind what is
 * stored; stopped, it leaves a statement that says it is incomplete, which the same file completes.
 */
@Component
class StatementJob implements JobHandler<StatementJob.Order> {

    static final String KIND = "statement-import";

    /** What is imported, and what its revisions say. */
    record Order(
            String file,
            @Nullable Long mapping,
            BankStatement.Origin origin,
            String what,
            @Nullable String input,
            @Nullable String workOrder,
            UUID correlation) {}

    private final StatementImporter importer;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Texts texts;

    StatementJob(StatementImporter importer, EntityManager entities, TransactionTemplate transaction, Texts texts) {
        this.importer = importer;
        this.entities = entities;
        this.transaction = transaction;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> input() {
        return Order.class;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobContext context, Order order) {
        Optional<CsvMapping> mapping = mapping(order);
        int lines = importer.check(order.file(), context::input, mapping, read -> context.done(0));
        context.total(lines);
        ChangeNote note = new ChangeNote(
                Acting.required(), order.what(), null, order.input(), order.workOrder(), order.correlation());
        StatementImport outcome =
                importer.store(order.file(), context::input, mapping, order.origin(), note, read -> context.done(read));
        context.message(texts.of(
                "job.statement-import.done",
                outcome.statementsRead(),
                outcome.linesRead(),
                outcome.linesAdded(),
                outcome.linesKnown(),
                outcome.statementsQuarantined()));
    }

    private Optional<CsvMapping> mapping(Order order) {
        return Optional.ofNullable(order.mapping())
                .flatMap(id -> Optional.ofNullable(transaction.execute(
                        status -> entities.find(StatementMapping.class, id).mapping())));
    }
}
