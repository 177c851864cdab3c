package fundsdesk.crud.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DeskTest
@Tag("FW-14")
class JobsTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private JobFiles files;

    @Autowired
    private SlowWork work;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManager entities;

    @Autowired
    private DataSource source;

    @Autowired
    private List<Task<?>> tasks;

    @Autowired
    private TransactionTemplate transaction;

    private Actor clerk;
    private final String name = UUID.randomUUID().toString();

    @BeforeEach
    void signIn() {
        clerk = grants.actor("jobs-clerk", "JOBS_READ", "JOBS_CANCEL");
    }

    private long submit(String kind, SlowWork.Input input) {
        return Acting.as(clerk, () -> jobs.submit(kind, "test " + name, input));
    }

    private JobProgress progress(long id) {
        return Acting.as(clerk, () -> jobs.progress(id).orElseThrow());
    }

    private JobProgress until(long id, Predicate<JobProgress> reached) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(40));
        JobProgress at = progress(id);
        while (!reached.test(at)) {
            assertThat(Instant.now()).as(at.toString()).isBefore(deadline);
            sleep();
            at = progress(id);
        }
        return at;
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private JobProgress ended(long id) {
        return until(id, at -> at.state().isEnded());
    }

    @Test
    void runsInTheNameOfWhoeverAskedAndSaysWhatCameOfIt() {
        long id = submit("slow", SlowWork.Input.quick(name));
        JobProgress end = ended(id);
        assertThat(end.state()).isEqualTo(JobState.DONE);
        assertThat(end.done()).isEqualTo(3);
        assertThat(end.total()).isEqualTo(3);
        assertThat(end.message()).contains("went well");
        assertThat(SlowWork.RAN.get(name)).containsExactly("jobs-clerk from JOB");
    }

    @Test
    void keepsItsResultForWhoeverAskedAndNobodyElse() throws IOException {
        long id = submit("slow", SlowWork.Input.ending(name, "file"));
        assertThat(ended(id).result().orElseThrow().size()).isEqualTo(10);
        ApiClient own = new ApiClient(context, clerk);
        for (String uri : List.of("/api/v1/jobs/" + id + "/result", "/jobs/" + id + "/result")) {
            ApiClient.Reply reply = own.get(uri);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.response().getContentAsString()).isEqualTo("some words");
            assertThat(reply.response().getHeader("Content-Disposition")).contains("attachment");
        }
        ApiClient other = new ApiClient(context, grants.actor("jobs-other", "JOBS_READ", "JOBS_OF_OTHERS"));
        assertThat(other.get("/api/v1/jobs/" + id).status()).isEqualTo(200);
        assertThat(other.get("/api/v1/jobs/" + id + "/result").status()).isEqualTo(404);
        assertThat(other.get("/jobs/" + id + "/result").status()).isEqualTo(404);
    }

    @Test
    void showsEverybodyTheirOwnJobsOnly() {
        long id = submit("slow", SlowWork.Input.quick(name));
        ended(id);
        Actor stranger = grants.actor("jobs-stranger", "JOBS_READ", "JOBS_CANCEL");
        ApiClient api = new ApiClient(context, stranger);
        assertThat(api.get("/api/v1/jobs/" + id).status()).isEqualTo(404);
        assertThat(Acting.as(stranger, () -> jobs.progress(id))).isEmpty();
        assertThat(new ApiClient(context, clerk)
                        .get("/api/v1/jobs/" + id)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void showsHowFarItIsInOneColumn() {
        long id = submit("slow", SlowWork.Input.quick(name));
        ended(id);
        try (AtDesk at = AtDesk.as(context, clerk)) {
            assertThat(at.open("jobs?filter=id:eq:" + id).cells()).contains("| 3 of 3 |");
        }
    }

    @Test
    void handsAFileOfManyPartsThrough() throws IOException {
        byte[] content = new byte[2 * JobFiles.PART_BYTES + 17];
        new java.util.Random(7).nextBytes(content);
        Path file = Files.createTempFile("job", ".bin");
        Files.write(file, content);
        long id = Acting.as(
                clerk,
                () -> jobs.submit(
                        "slow",
                        "echo",
                        SlowWork.Input.ending(name, "echo"),
                        new UploadedFile("a.bin", content.length, file)));
        Files.delete(file);
        assertThat(ended(id).result().orElseThrow().size()).isEqualTo(content.length);
        byte[] echoed =
                Acting.as(clerk, () -> jobs.fetch(id).orElseThrow()).open().readAllBytes();
        assertThat(echoed).isEqualTo(content);
    }

    @Test
    void stopsSoonAfterItIsCancelled() {
        long id = submit("slow", SlowWork.Input.endless(name));
        until(id, at -> at.done() > 0);
        ApiClient.Reply reply = new ApiClient(context, clerk)
                .send(HttpMethod.POST, "/api/v1/jobs/" + id + "/actions/cancel", post -> post);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(new ApiClient(context, clerk)
                        .post("/api/v1/jobs/" + id + "/actions/cancel", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void neverStartsWhatWasCancelledBefore() {
        long id = unscheduled("slow");
        new ApiClient(context, clerk).post("/api/v1/jobs/" + id + "/actions/cancel", "{}");
        runner.run(id, () -> false);
        assertThat(progress(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(SlowWork.RAN).doesNotContainKey(name);
    }

    /** A job that waits and that no node picks. */
    private long unscheduled(String kind) {
        return noted(() -> {
            long id = submit(kind, SlowWork.Input.quick(name));
            database.sql("delete from scheduled_tasks where task_name = 'job' and task_instance = ?")
                    .param(Long.toString(id))
                    .update();
            return id;
        });
    }

    private <R> R noted(Supplier<R> work) {
        return Acting.as(
                clerk, () -> ChangeNote.of("jobs.test").during(() -> transaction.execute(status -> work.get())));
    }

    @Test
    void saysWhyItCouldNotBeDone() {
        JobProgress failed = ended(submit("slow", SlowWork.Input.ending(name, "failure")));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message()).contains("This job has ended already.");
        JobProgress broken = ended(submit("slow", SlowWork.Input.ending(name, "defect")));
        assertThat(broken.state()).isEqualTo(JobState.FAILED);
        assertThat(broken.message().orElseThrow()).contains("reference").doesNotContain("secret");
    }

    @Test
    void startsOnlyIfTheTransactionThatAskedForItCommits() {
        transaction.execute(status -> {
            submit("slow", SlowWork.Input.quick(name));
            status.setRollbackOnly();
            return true;
        });
        long after = submit("slow", SlowWork.Input.quick(name + " after"));
        ended(after);
        assertThat(SlowWork.RAN).doesNotContainKey(name).containsKey(name + " after");
        assertThat(database.sql("select count(*) from job_runs where subject = ?")
                        .param("test " + name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysThatItWasInterruptedWhenItsNodeDied() {
        long id = diedRunning("slow");
        assertThat(until(id, at -> at.state().isEnded()).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(progress(id).message().orElseThrow()).contains("Start it again");
    }

    @Test
    void beginsAgainElsewhereWhenItsNodeDiedAndItCan() {
        long id = diedRunning("tireless");
        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        assertThat(SlowWork.RAN.get(name)).hasSize(1);
    }

    /** A job as it stands in the database after the node that ran it was killed. */
    private long diedRunning(String kind) {
        return noted(() -> {
            long id = submit(kind, SlowWork.Input.quick(name));
            entities.find(JobRun.class, id).start(Instant.now());
            database.sql("""
                update scheduled_tasks set picked = true, picked_by = 'dead node', last_heartbeat = ?
                where task_name = 'job' and task_instance = ?\
                """)
                    .params(Instant.now().minusSeconds(600).atOffset(ZoneOffset.UTC), Long.toString(id))
                    .update();
            return id;
        });
    }

    @Test
    void goesBackIntoTheQueueOrSaysSoWhenItsNodeStops() {
        long lost = unscheduled("slow");
        assertThat(runner.run(lost, () -> true)).isFalse();
        assertThat(progress(lost).state()).isEqualTo(JobState.INTERRUPTED);
        long kept = unscheduled("tireless");
        assertThat(runner.run(kept, () -> true)).isTrue();
        assertThat(progress(kept).state()).isEqualTo(JobState.QUEUED);
        assertThat(runner.run(kept, () -> false)).isFalse();
        assertThat(progress(kept).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void runsEachJobOnceHoweverManyNodesThereAre() {
        Scheduler second = Scheduler.create(
                        source,
                        tasks.stream()
                                .filter(task -> task.getName().equals(Jobs.TASK))
                                .toList())
                .schedulerName(() -> "second node")
                .pollingInterval(Duration.ofMillis(100))
                .threads(4)
                .build();
        second.start();
        try {
            List<Long> ids = IntStream.range(0, 30)
                    .mapToObj(number -> submit("slow", SlowWork.Input.quick(name + number)))
                    .toList();
            ids.forEach(id -> assertThat(ended(id).state()).isEqualTo(JobState.DONE));
            IntStream.range(0, 30)
                    .forEach(number ->
                            assertThat(SlowWork.RAN.get(name + number)).hasSize(1));
        } finally {
            second.stop();
        }
    }

    @Test
    void removesFilesThatNobodyFetchedInTime() {
        long id = submit("slow", SlowWork.Input.ending(name, "file"));
        ended(id);
        files.removeEndedBefore(Instant.now().minus(JobFiles.KEPT));
        assertThat(Acting.as(clerk, () -> jobs.fetch(id))).isPresent();
        files.removeEndedBefore(Instant.now().plusSeconds(1));
        assertThat(Acting.as(clerk, () -> jobs.fetch(id))).isEmpty();
    }
}
