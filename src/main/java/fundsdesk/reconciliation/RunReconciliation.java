package fundsdesk.reconciliation;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a company account's statement lines of some days with the desk's records (REC-10). */
@Component
final class RunReconciliation extends ScreenAction<ReconciliationRun, RunReconciliation.Input, ReconciliationRun> {

    private static final int MOST_DAYS = 366;

    /**
     * Both days are included.
     *
     * @param currency needed only for an account that holds several
     * @param from where left out, the day after the last run before ended, or the first of the month
     * @param to where left out, today
     */
    record Input(
            @NotNull CompanyBankAccount companyAccount,
            @Nullable @Size(max = 3) String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

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
        ReconciliationRun.Asked asked = asked(input);
        ReconciliationRun run = runs.of(asked.account(), asked.currency(), asked.from(), asked.to())
                .map(RunReconciliation::again)
                .orElseGet(() -> runs.save(new ReconciliationRun(numbers.next("REC"), asked)));
        job.handIn(run);
        return run;
    }

    private static ReconciliationRun again(ReconciliationRun run) {
        run.mayBeRun().orThrow();
        run.await();
        return run;
    }

    private ReconciliationRun.Asked asked(Input input) {
        CompanyBankAccount account = input.companyAccount();
        String currency = currency(input);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate to = input.to() == null ? today : input.to();
        LocalDate from = input.from() == null ? following(account, currency, to) : input.from();
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw RefusedException.because("reconciliation.days", MOST_DAYS);
        }
        if (to.isAfter(today)) {
            throw RefusedException.because("reconciliation.not-yet");
        }
        return new ReconciliationRun.Asked(account, currency, from, to);
    }

    /** The first day that no run covers; asked again on the same day, the same. */
    private LocalDate following(CompanyBankAccount account, String currency, LocalDate to) {
        return runs.lastBefore(account, currency, to)
                .map(last -> last.plusDays(1))
                .filter(first -> ChronoUnit.DAYS.between(first, to) < MOST_DAYS)
                .orElseGet(() -> to.withDayOfMonth(1));
    }

    private static String currency(Input input) {
        CompanyBankAccount account = input.companyAccount();
        String given = input.currency();
        if (given == null || given.isBlank()) {
            return account.onlyCurrency()
                    .orElseThrow(
                            () -> RefusedException.because("reconciliation.which-currency", account.accountNumber()));
        }
        if (!account.holds(given)) {
            throw RefusedException.because("reconciliation.currency-not-held", account.accountNumber(), given);
        }
        return given;
    }
}
