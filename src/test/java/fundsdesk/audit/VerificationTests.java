package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.database.TestDatabase;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comparing the witness with the revisions, after hand-written SQL. */
@DeskTest
@Tag("AUD-05")
class VerificationTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Trials trials;

    @Autowired
    private DepotScreen depots;

    @Autowired
    private TrailCheckScreen screen;

    @Autowired
    private VerifyTrail verify;

    @Autowired
    private WitnessCheck witness;

    @Autowired
    private Desk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ApplicationContext context;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
    private long id;

    @BeforeEach
    void aDepot() {
        id = trials.create(depots, Map.of("code", "VT" + NUMBER.incrementAndGet(), "name", "Right"));
        trials.edit(depots, id, "name", "Still right");
    }

    @Test
    void findsNothingWhereEverythingWentThroughTheDesk() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void namesAWritePastTheDesk() {
        superuser
                .sql("update depots set name = 'Wrong' where id = ?")
                .params(id)
                .update();
        await("CHANGE_WITHOUT_REVISION", "ANOTHER_CONTENT");
        Actor verifier = grants.actor("verifier", "TRAIL_CHECKS_READ", "TRAIL_CHECKS_VERIFY");
        Outcome outcome = Acting.as(verifier, () -> desk.perform(Call.of(screen, verify, new NoInput())));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        long job = ((VerifyTrail.Started) ((Outcome.Done) outcome).result()).job();
        JobProgress end = ended(verifier, job);
        assertThat(end.state()).isEqualTo(JobState.DONE);
        assertThat(end.done()).isEqualTo(end.total()).isPositive();
        assertThat(end.message()).hasValueSatisfying(words -> assertThat(words).startsWith("Broken: "));
        assertThat(end.result()).as("all that was found").isPresent();
        try (AtDesk at = AtDesk.as(context, grants.actor("verifier", "JOBS_READ", "TRAIL_CHECKS_READ"))) {
            OnScreen page = at.open("jobs/" + job);
            assertThat(page.words()).contains("Progress and result", "Broken: ", "verification.txt");
            assertThat(page.links()).contains("jobs/" + job + "/result");
        }
    }

    @Test
    void namesAnAlteredRevisionAndOneWithoutTheWitness() {
        superuser
                .sql("update depots_aud set name = 'Forged' where id = ? and revtype = 1")
                .params(id)
                .update();
        await("ANOTHER_CONTENT");
        superuser
                .sql("delete from witness where tab = 'depots' and record_id = ?")
                .params(id)
                .update();
        await("REVISION_WITHOUT_CHANGE");
    }

    @Test
    void namesARowThatWasSlippedPastBothTriggersAndRevisions() {
        superuser
                .sql("set session_replication_role = replica; update depots set name = 'Slipped' where id = " + id)
                .update();
        assertThat(findings()).containsExactly("ANOTHER_CONTENT");
    }

    @Test
    void isForAuditorsOnly() {
        assertThat(Acting.as(trials.mei(), () -> desk.perform(Call.of(screen, verify, new NoInput()))))
                .isInstanceOf(Outcome.Denied.class);
    }

    private JobProgress ended(Actor verifier, long job) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            JobProgress progress = Acting.as(verifier, () -> jobs.progress(job)).orElseThrow();
            if (progress.state().isEnded()) {
                return progress;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("still verifying");
    }

    /** What began before something that still runs elsewhere is left to the next time. */
    private void await(String... expected) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(deadline) && !findings().containsAll(List.of(expected))) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(findings()).contains(expected);
    }

    private List<String> findings() {
        List<Difference> all = witness.differences(1_000_000, Progress.UNTOLD);
        return all.stream()
                .filter(difference ->
                        difference.table().equals("depots") && Long.valueOf(id).equals(difference.record()))
                .map(Difference::finding)
                .toList();
    }
}
