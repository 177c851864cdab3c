package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger in the desk's own database: each instruction is one call of a server function (decision 11). */
final class EmbeddedLedger implements LedgerService {

    private final JdbcTemplate database;
    private final LedgerReading reading;
    private final FailedProcedures failures;
    private final Clock clock;
    private final ZoneId zone;

    EmbeddedLedger(JdbcTemplate database, FailedProcedures failures, Clock clock, ZoneId zone) {
        this.database = database;
        this.reading = new LedgerReading(database);
        this.failures = failures;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void open(long securitiesAccountId, String currency) {
        call("select ledger_open('CLIENT', ?, ?, ?)", securitiesAccountId, currency, now());
    }

    @Override
    public Answer book(Instruction instruction, Booking booking) {
        Money main = booking.main().amount();
        Reply reply = ask(
                "select * from ledger_book(?, ?, ?, ?, ?, ?, ?::text[], ?::bigint[], ?::text[],"
                        + " ?::numeric[], ?, ?)",
                instruction.key(),
                booking.type().procedure(),
                instruction.subject(),
                instruction.note().orElse(null),
                now(),
                today(),
                array(booking, leg -> leg.account().kind().name()),
                array(booking, leg -> Long.toString(leg.account().ownerId())),
                array(booking, leg -> leg.amount().currency()),
                array(booking, leg -> leg.amount().amount().toPlainString()),
                orNull(booking.reverses()),
                orNull(booking.holdId()));
        LedgerAccount account = booking.main().account();
        return answer(reply, instruction, new Attempt(booking.type().procedure(), account.ownerId(), main));
    }

    @Override
    public Answer reverse(Instruction instruction, long procedureId, OptionalLong holdId) {
        Reply reply = ask(
                "select * from ledger_reverse(?, ?, ?, ?, ?, ?, ?)",
                instruction.key(),
                instruction.subject(),
                instruction.note().orElse(null),
                now(),
                today(),
                procedureId,
                orNull(holdId));
        return reply.done()
                ? booked(reply)
                : answer(reply, instruction, reading.attempt(procedureId).reversed());
    }

    @Override
    public Answer hold(Instruction instruction, Hold hold) {
        Reply reply = ask(
                "select * from ledger_hold(?, ?, ?, ?, ?, ?, ?, ?)",
                instruction.key(),
                instruction.subject(),
                now(),
                today(),
                hold.kind().name(),
                hold.securitiesAccountId(),
                hold.amount().currency(),
                hold.amount().amount());
        return answer(reply, instruction, new Attempt("Hold", hold.securitiesAccountId(), hold.amount()));
    }

    @Override
    public Answer release(Instruction instruction, long holdId) {
        Reply reply = ask(
                "select * from ledger_release(?, ?, ?, ?, ?)",
                instruction.key(),
                instruction.subject(),
                now(),
                today(),
                holdId);
        return reply.done() ? booked(reply) : answer(reply, instruction, reading.heldAttempt(holdId));
    }

    @Override
    public void freeze(long securitiesAccountId) {
        call("select ledger_freeze(?, ?)", securitiesAccountId, now());
    }

    @Override
    public void unfreeze(long securitiesAccountId) {
        call("select ledger_unfreeze(?)", securitiesAccountId);
    }

    @Override
    public List<Money> withdrawing(long securitiesAccountId) {
        return reading.withdrawing(securitiesAccountId);
    }

    @Override
    public List<Balance> balances(long securitiesAccountId) {
        return reading.balances(securitiesAccountId);
    }

    @Override
    public Statement statement(long securitiesAccountId, String currency, OptionalLong before, int limit) {
        return reading.statement(securitiesAccountId, currency, before, limit);
    }

    @Override
    public Optional<Procedure> inquire(String key) {
        return reading.inquire(key);
    }

    @Override
    public List<BookedStep> steps(String subject) {
        return reading.steps(subject);
    }

    @Override
    public List<PlacedHold> holds(String subject) {
        return reading.holds(subject);
    }

    @Override
    public List<Difference> differences() {
        return reading.differences();
    }

    /** What a function of the ledger answers. */
    private record Reply(
            String code,
            @Nullable Long procedure,
            @Nullable String number,
            @Nullable BigDecimal available,
            @Nullable Long hold) {

        static Reply of(ResultSet row) throws SQLException {
            return new Reply(
                    row.getString("code"),
                    row.getObject("procedure", Long.class),
                    row.getString("number"),
                    row.getBigDecimal("available"),
                    row.getObject("hold", Long.class));
        }

        boolean done() {
            return code.equals("BOOKED") || code.equals("REPLAYED");
        }
    }

    private Answer answer(Reply reply, Instruction instruction, Attempt attempt) {
        if (reply.done()) {
            return booked(reply);
        }
        Answer.Refused refused =
                new Answer.Refused(Refusal.of(reply.code(), attempt.amount(), Optional.ofNullable(reply.available())));
        failures.record(instruction, attempt, refused, now(), today());
        return refused;
    }

    private static Answer booked(Reply reply) {
        Long procedure = reply.procedure();
        String number = reply.number();
        if (procedure == null || number == null) {
            throw new IllegalStateException("booked without a procedure");
        }
        OptionalLong hold = reply.hold() == null ? OptionalLong.empty() : OptionalLong.of(reply.hold());
        return new Answer.Booked(procedure, number, hold, reply.code().equals("REPLAYED"));
    }

    private Reply ask(String call, @Nullable Object... arguments) {
        List<Reply> replies = database.query(call, (row, number) -> Reply.of(row), arguments);
        return replies.getFirst();
    }

    private void call(String call, Object... arguments) {
        database.query(call, row -> {}, arguments);
    }

    /** Kinds, numbers and currency codes need no quoting in PostgreSQL's text form of an array. */
    private static String array(Booking booking, Function<Leg, String> part) {
        return booking.legs().stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Long orNull(OptionalLong id) {
        return id.isPresent() ? Long.valueOf(id.getAsLong()) : null;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
