package fundsdesk.reconciliation;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.JobContext;
import fundsdesk.crud.jobs.JobHandler;
import fundsdesk.crud.jobs.Jobs;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs reconciliations in the background, each as sets inside the database and in one transaction. */
@Component
class ReconciliationJob implements JobHandler<ReconciliationJob.Order> {

    private static final String KIND = "reconciliation";

    /** Plain matches are listed up to here; beyond they are counted and summed. */
    static final int ITEMS_LISTED = 10_000;

    /** @param run the run's id */
    record Order(long run) {}

    private final ObjectProvider<Jobs> jobs;
    private final JdbcClient database;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final ReconciliationSettings settings;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    ReconciliationJob(
            ObjectProvider<Jobs> jobs,
            JdbcClient database,
            EntityManager entities,
            TransactionTemplate transaction,
            ReconciliationSettings settings,
            Texts texts,
            Clock clock,
            ZoneId deskZone) {
        this.jobs = jobs;
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** Starts when the transaction in progress commits. */
    void handIn(ReconciliationRun run) {
        entities.flush();
        jobs.getObject().submit(KIND, run.number(), new Order(run.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> input() {
        return Order.class;
    }

    /** Whatever was not finished left nothing behind. */
    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobContext context, Order order) {
        context.total(1);
        change(order, "reconciliation-runs.start", run -> run.start(clock.instant()));
        try {
            transaction.executeWithoutResult(status -> reconcile(order.run()));
        } catch (RuntimeException defect) {
            change(
                    order,
                    "reconciliation-runs.fail",
                    run -> run.fail(clock.instant(), texts.of("reconciliation.failed")));
            throw defect;
        }
        context.done(1);
        context.message(texts.of(outcome(order)));
    }

    private void reconcile(long run) {
        Actor actor = Acting.required();
        database.sql("""
            select reconcile(:run, :zone, :days, :listed, :at, :action, :user, :username, :person, :correlation, :source, \
            :address)\
            """)
                .param("run", run)
                .param("zone", zone.getId())
                .param("days", settings.daysApart())
                .param("listed", ITEMS_LISTED)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("action", "reconciliation-runs.compare")
                .param("user", actor.userId())
                .param("username", actor.username())
                .param("person", actor.person())
                .param("correlation", UUID.randomUUID())
                .param("source", actor.source().name())
                .param("address", actor.address())
                .query((row, number) -> 0)
                .single();
    }

    private void change(Order order, String why, Consumer<ReconciliationRun> change) {
        ChangeNote.of(why).during(() -> {
            transaction.executeWithoutResult(status ->
                    change.accept(entities.find(ReconciliationRun.class, order.run(), LockModeType.PESSIMISTIC_WRITE)));
            return true;
        });
    }

    private Text outcome(Order order) {
        return database.sql("select matched, open_items from reconciliation_runs where id = ?")
                .param(order.run())
                .query((row, number) -> Text.of("reconciliation.done", row.getLong(1), row.getLong(2)))
                .single();
    }
}
