package fundsdesk.reconciliation;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Compares a company account's statement lines of some days with the desk's records (REC-10). */
@Component
final class RunReconciliation extends ScreenAction<ReconciliationRun, RunReconciliation.Input, ReconciliationRun> {

    private static final int MOST_DAYS = 366;

    /** Both days are included. */
    record Input(
            @NotNull CompanyBankAccount account,
            @NotBlank @Size(max = 3) String currency,
            @NotNull LocalDate fromDate,
            @NotNull LocalDate toDate) {}

    private final ReconciliationRuns runs;
    private final ReconciliationJob job;
    private final Numbers numbers;
    private final Clock clock;
    private final ZoneId zone;

    RunReconciliation(ReconciliationRuns runs, ReconciliationJob job, Numbers numbers, Clock clock, ZoneId deskZone) {
        super("run", Input.class);
        this.runs = runs;
        this.job = job;
        this.numbers = numbers;
        this.clock = clock;
        this.zone = deskZone;
        primary();
    }

    /** The account and the days have one run: what people resolved in it stays. */
    @Override
    protected ReconciliationRun run(Input input) {
        check(input);
        ReconciliationRun run = runs.of(input.account(), input.currency(), input.fromDate(), input.toDate())
                .map(RunReconciliation::again)
                .orElseGet(() -> runs.save(new ReconciliationRun(numbers.next("REC"), asked(input))));
        job.handIn(run);
        return run;
    }

    private static ReconciliationRun again(ReconciliationRun run) {
        run.mayBeRun().orThrow();
        run.await();
        return run;
    }

    private void check(Input input) {
        if (!input.account().holds(input.currency())) {
            throw RefusedException.because(
                    "reconciliation.currency-not-held", input.account().accountNumber(), input.currency());
        }
        if (input.fromDate().isAfter(input.toDate())
                || ChronoUnit.DAYS.between(input.fromDate(), input.toDate()) >= MOST_DAYS) {
            throw RefusedException.because("reconciliation.days", MOST_DAYS);
        }
        if (input.toDate().isAfter(LocalDate.now(clock.withZone(zone)))) {
            throw RefusedException.because("reconciliation.not-yet");
        }
    }

    private static ReconciliationRun.Asked asked(Input input) {
        return new ReconciliationRun.Asked(input.account(), input.currency(), input.fromDate(), input.toDate());
    }
}
