package fundsdesk.crud;

import fundsdesk.access.Actor;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps what did not happen, and puts what a database constraint said into words. */
@Component
class Refusals {

    private final ObjectProvider<Attempts> attempts;
    private final Texts texts;

    Refusals(ObjectProvider<Attempts> attempts, Texts texts) {
        this.attempts = attempts;
        this.texts = texts;
    }

    void keep(Actor actor, Call<?, ?> call, Outcome outcome) {
        attempts.ifAvailable(kept -> kept.failed(
                actor, call.what(), call.target().map(String::valueOf).orElse(""), outcome));
    }

    /**
     * A refusal for what a constraint of the database stopped: unique, foreign key, check or a raised exception.
     * The sentence is {@code constraint.<name>} where the messages have one.
     */
    Optional<Outcome> fromDatabase(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (isOutdated(at)) {
                return Optional.of(new Outcome.Conflict(java.util.List.of(), ""));
            }
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return fromState(sql);
            }
        }
        return Optional.empty();
    }

    /** Whether another transaction was in the way: a later try may find it gone. */
    static boolean isCollision(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (isOutdated(at)) {
                return true;
            }
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().equals("40001") || sql.getSQLState().equals("40P01");
            }
        }
        return false;
    }

    private static boolean isOutdated(Throwable failure) {
        return failure instanceof jakarta.persistence.OptimisticLockException
                || failure instanceof org.springframework.dao.OptimisticLockingFailureException;
    }

    private Optional<Outcome> fromState(SQLException sql) {
        String general = switch (sql.getSQLState()) {
            case "23505" -> "constraint.unique";
            case "23503" -> "constraint.in-use";
            case "23514", "23502", "23P01" -> "constraint.check";
            // Too large, or with characters that PostgreSQL does not keep.
            case "22001", "22003", "22021", "22P05" -> "constraint.value";
            case "40001", "40P01", "55P03" -> "constraint.busy";
            default -> "";
        };
        if (general.isEmpty()) {
            return Optional.empty();
        }
        String constraint = constraintOf(sql);
        String key = "constraint." + constraint;
        boolean worded = !texts.firstOf("", key).isEmpty();
        return Optional.of(new Outcome.Refused(
                worded ? constraint : general.substring("constraint.".length()),
                Text.of(worded ? key : general, constraint)));
    }

    /** A batch fails with an exception of its own; what the server said follows behind it. */
    private static String constraintOf(SQLException sql) {
        for (Throwable each : sql) {
            if (each instanceof org.postgresql.util.PSQLException postgres
                    && postgres.getServerErrorMessage() != null) {
                String name = postgres.getServerErrorMessage().getConstraint();
                return name == null ? "" : name;
            }
        }
        return "";
    }
}
