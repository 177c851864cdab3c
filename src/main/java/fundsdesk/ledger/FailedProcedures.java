package fundsdesk.ledger;

import fundsdesk.crud.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps refused instructions as procedures, on connections of its own: the caller's transaction is about to end. */
final class FailedProcedures {

    private final JdbcTemplate outside;
    private final Function<Text, String> words;

    FailedProcedures(JdbcTemplate outside, Function<Text, String> words) {
        this.outside = outside;
        this.words = words;
    }

    void record(
            Instruction instruction,
            Attempt attempt,
            Answer.Refused refused,
            OffsetDateTime at,
            LocalDate businessDate) {
        outside.query(
                "select ledger_fail(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> {},
                instruction.key(),
                attempt.type(),
                instruction.subject(),
                at,
                businessDate,
                attempt.securitiesAccountId(),
                attempt.amount().currency(),
                attempt.amount().amount().abs(),
                words.apply(refused.verdict().reason()));
    }
}
