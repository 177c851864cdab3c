package fundsdesk.audit;

import fundsdesk.access.Actor;
import fundsdesk.access.Guarded;
import fundsdesk.crud.Attempts;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was tried in vain. In a transaction of its own: what failed takes nothing of this back. */
@Component
class ActivityLog implements Attempts, Evidence {

    private static final int WORDS_AT_MOST = 2_000;

    private final JdbcClient sql;
    private final OutcomeWords words;
    private final Clock clock;

    ActivityLog(JdbcClient sql, OutcomeWords words, Clock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Actor actor, String what, String target, Outcome outcome) {
        write(actor, kind(outcome), what, target, kept(outcome));
    }

    @Override
    @Guarded("keeps that evidence was handed out, and opens nothing")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void taken(Actor actor, String what, long rows, String words) {
        write(actor, ActivityKind.EVIDENCE_READ, what, null, words);
        count(actor, what, rows);
    }

    /** Who takes how much away in a day is asked each minute. */
    private void count(Actor actor, String what, long rows) {
        sql.sql("insert into rows_taken (created_at, created_by, person, address, what, taken)"
                        + " values (?, ?, ?, nullif(?, ''), ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.username(),
                        actor.person(),
                        actor.address() == null ? "" : actor.address(),
                        what,
                        rows)
                .update();
    }

    /** Keeps something that is worth keeping though it changed nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void happened(Actor actor, ActivityKind kind, String what, @Nullable String target, String told) {
        write(actor, kind, what, target, told);
    }

    /** For readers of any language, unless it is so long that only its beginning is kept. */
    private String kept(Outcome outcome) {
        String kept = KeptText.write(words.sentence(outcome));
        return kept.length() <= WORDS_AT_MOST ? kept : words.of(outcome);
    }

    private void write(Actor actor, ActivityKind kind, String what, @Nullable String target, String told) {
        sql.sql("insert into activity (created_at, created_by, kind, what, target, words, user_id, person,"
                        + " source, address) values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, nullif(?, ''))")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.username(),
                        kind.name(),
                        what,
                        target == null ? "" : target,
                        told.substring(0, Math.min(told.length(), WORDS_AT_MOST)),
                        actor.userId(),
                        actor.person(),
                        actor.source().name(),
                        actor.address() == null ? "" : actor.address())
                .update();
    }

    private static ActivityKind kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Denied denied -> ActivityKind.DENIED;
            case Outcome.Missing missing -> ActivityKind.MISSING;
            case Outcome.WrongState wrong -> ActivityKind.WRONG_STATE;
            case Outcome.Refused refused -> ActivityKind.REFUSED;
            case Outcome.Unchecked unchecked -> ActivityKind.UNCHECKED;
            case Outcome.Invalid invalid -> ActivityKind.INVALID;
            case Outcome.Conflict conflict -> ActivityKind.CONFLICT;
            case Outcome.Failed failed -> ActivityKind.FAILED;
            case Outcome.Done done -> throw new IllegalArgumentException("that did not fail");
            case Outcome.Awaiting awaiting -> throw new IllegalArgumentException("that did not fail");
        };
    }
}
