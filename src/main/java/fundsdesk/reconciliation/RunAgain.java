package fundsdesk.reconciliation;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Compares once more, after lines or records have come or changed; what people resolved stays (REC-12). */
@Component
final class RunAgain extends RecordAction<ReconciliationRun, NoInput> {

    private final ReconciliationJob job;

    RunAgain(ReconciliationJob job) {
        super("run-again", NoInput.class);
        this.job = job;
        permission("RECONCILIATION_RUNS_RUN");
        batch();
        primary();
    }

    @Override
    protected Verdict allows(ReconciliationRun run) {
        return run.mayBeRun();
    }

    @Override
    protected void run(ReconciliationRun run, NoInput input) {
        run.await();
        job.handIn(run);
    }
}
