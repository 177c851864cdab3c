package fundsdesk.crud.jobs;

import fundsdesk.access.Actor;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** One piece of long work that somebody asked for, and how it ended. */
@Entity
@Audited
@Table(name = "job_runs")
class JobRun extends Stored {

    @Column(updatable = false)
    private String kind = "";

    @Column(updatable = false)
    private String subject = "";

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.QUEUED;

    @Column(updatable = false)
    private long userId;

    @Column(updatable = false)
    private String person = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Actor.Kind actorKind = Actor.Kind.PERSON;

    @Column(updatable = false)
    private @Nullable String address;

    @Column(updatable = false)
    private String language = "en";

    @LongText
    @Column(updatable = false)
    private String input = "{}";

    private int attempt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @LongText
    private @Nullable String message;

    private @Nullable String resultName;
    private @Nullable String resultType;
    private @Nullable Long resultSize;

    @NotAudited
    @Formula("(select p.done from job_progress p where p.job_run_id = id)")
    private @Nullable Long done;

    @NotAudited
    @Formula("(select p.total from job_progress p where p.job_run_id = id)")
    private @Nullable Long total;

    protected JobRun() {}

    JobRun(String kind, String subject, Actor actor, Locale language, String input) {
        this.kind = kind;
        this.subject = subject;
        this.userId = actor.userId();
        this.person = actor.person();
        this.actorKind = actor.kind();
        this.address = actor.address();
        this.language = language.toLanguageTag();
        this.input = input;
    }

    void start(Instant at) {
        state = JobState.RUNNING;
        attempt++;
        startedAt = at;
    }

    /** Goes back into the queue, to be begun again on another node. */
    void requeue() {
        state = JobState.QUEUED;
    }

    void end(JobState how, Instant at, @Nullable String why) {
        if (!how.isEnded() || state.isEnded()) {
            throw new IllegalStateException(state + " does not become " + how);
        }
        state = how;
        endedAt = at;
        message = why == null ? null : why.substring(0, Math.min(500, why.length()));
    }

    void keep(JobResult result) {
        resultName = result.name();
        resultType = result.contentType();
        resultSize = result.size();
    }

    Verdict mayBeCancelled() {
        return Verdict.allowedIf(!state.isEnded(), "job.ended");
    }

    /** Whoever asked for it, as the one in whose name it runs. */
    Actor actor() {
        return new Actor(userId, createdBy(), person, actorKind, Actor.Source.JOB, address);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    JobState state() {
        return state;
    }

    long userId() {
        return userId;
    }

    String input() {
        return input;
    }

    int attempt() {
        return attempt;
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    Optional<JobResult> result() {
        return resultName == null || resultType == null || resultSize == null
                ? Optional.empty()
                : Optional.of(new JobResult(resultName, resultType, resultSize));
    }
}
