package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.database.Cuts;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.Campaigns;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * The connection to the database breaks at a statement of a use case, before the server gets it or before its answer
 * comes. Afterwards it has happened whole or not at all, what was acknowledged has happened, and the same call again
 * makes it happen once.
 */
@DeskTest
@Tag("SAFE-01")
class CutConnectionTests {

    /** Of so many statements one is tried in every run, and the last ones always. */
    private static final int SOME = 4;

    private static final int LAST = 3;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    private Day day;

    /** One call that has not been made yet, and how often it has had its effect. */
    private record Attempt(Actor by, String path, String body, Effects effects) {}

    private interface Effects {
        int count();
    }

    private enum UseCase {
        LINK,
        APPROVE,
        RETURN,
        REJECT,
        REFUND,
        DISHONOUR,
        REVERSE,
        MARK
    }

    @ParameterizedTest
    @EnumSource
    @Tag("REV-03")
    void happensOnceWhereverTheConnectionBreaks(UseCase useCase) {
        cutAtOneOf(SOME, useCase);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("campaign")
    void happensOnceAtWhicheverStatementTheConnectionBreaks(UseCase useCase) {
        int cuts = cutAtOneOf(1, useCase);
        Campaigns.ended("connection cut at every statement of " + useCase, cuts);
    }

    private int cutAtOneOf(int every, UseCase useCase) {
        day = new Day(desk);
        Attempt whole = prepared(useCase);
        int statements = Cuts.during(Integer.MAX_VALUE, Cuts.Moment.BEFORE, () -> assertDone(whole));
        assertThat(statements).isGreaterThan(10);
        for (Cuts.Moment moment : Cuts.Moment.values()) {
            for (int at : tried(statements, every)) {
                tried(useCase, at, moment);
            }
        }
        assertThat(ledger.differences()).isEmpty();
        return Cuts.Moment.values().length * tried(statements, every).size();
    }

    private void assertDone(Attempt attempt) {
        assertThat(post(attempt, Day.unusual()).status()).isEqualTo(200);
    }

    private static List<Integer> tried(int statements, int every) {
        IntStream some = IntStream.iterate(1, at -> at <= statements - LAST, at -> at + every);
        return IntStream.concat(some, IntStream.rangeClosed(statements - LAST + 1, statements))
                .boxed()
                .toList();
    }

    private void tried(UseCase useCase, int at, Cuts.Moment moment) {
        Attempt attempt = prepared(useCase);
        String key = Day.unusual();
        AtomicReference<ApiClient.Reply> reply = new AtomicReference<>();
        Cuts.during(at, moment, () -> reply.set(post(attempt, key)));
        String where = useCase + " cut " + moment + " statement " + at + " answered "
                + reply.get().status() + " " + reply.get().json();
        int effects = attempt.effects().count();
        assertThat(effects).as(where).isBetween(0, 1);
        if (reply.get().status() == 200) {
            assertThat(effects).as(where).isEqualTo(1);
        } else {
            assertThat(reply.get().status()).as(where).isEqualTo(503);
            assertThat(reply.get().json().path("code").asString()).as(where).isEqualTo("interrupted");
        }
        ApiClient.Reply again = post(attempt, key);
        assertThat(again.status()).as(where + ", then " + again.json()).isEqualTo(200);
        assertThat(attempt.effects().count()).as(where).isEqualTo(1);
    }

    private ApiClient.Reply post(Attempt attempt, String key) {
        return new ApiClient(context, attempt.by())
                .post("/api/v1/" + attempt.path(), attempt.body(), Map.of("Idempotency-Key", key));
    }

    private Attempt prepared(UseCase useCase) {
        return switch (useCase) {
            case LINK -> link();
            case APPROVE -> approve();
            case RETURN -> returned();
            case REJECT -> reject();
            case REFUND -> refund();
            case DISHONOUR -> dishonour();
            case REVERSE -> reverse();
            case MARK -> mark();
        };
    }

    private Attempt link() {
        long deposit = day.apply("100.00");
        long line = day.imported("100.00");
        String body = "{\"allocations\": [{\"application\": %d, \"amount\": \"100.00\"}]}".formatted(deposit);
        return new Attempt(
                Day.OPERATOR,
                "statement-lines/" + line + "/actions/link",
                body,
                () -> both(
                        desk.rows("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit))
                                .size(),
                        desk.row("statement-lines", line).get("claimedBy") != null,
                        "IN_REVIEW".equals(stage(deposit))));
    }

    private Attempt approve() {
        long deposit = linked("BANK_TRANSFER");
        long review = day.review(deposit);
        BigDecimal before = posted();
        return new Attempt(
                Day.REVIEWER,
                "deposit-reviews/" + review + "/actions/approve",
                "{}",
                () -> both(
                        booked(deposit, "CashDeposit"),
                        desk.row("deposit-applications", deposit).get("status") == DepositStatus.COMPLETED,
                        posted().subtract(before).compareTo(new BigDecimal("100.00")) == 0));
    }

    private Attempt returned() {
        long deposit = linked("BANK_TRANSFER");
        long review = day.review(deposit);
        String body = "{\"reason\": \"not his money\"}";
        return new Attempt(
                Day.REVIEWER,
                "deposit-reviews/" + review + "/actions/return",
                body,
                () -> both(
                        desk.row("deposit-reviews", review).get("status") == DepositReview.Status.RETURNED ? 1 : 0,
                        "SUBMITTED".equals(stage(deposit))));
    }

    private Attempt reject() {
        long deposit = linked("BANK_TRANSFER");
        String body = "{\"reason\": \"called back\"}";
        return new Attempt(
                Day.OPERATOR,
                "deposit-applications/" + deposit + "/actions/reject",
                body,
                () -> both(desk.row("deposit-applications", deposit).get("status") == DepositStatus.REJECTED ? 1 : 0));
    }

    private Attempt refund() {
        long line = day.imported("100.00");
        String body = "{\"payeeName\": \"SOMEBODY\", \"payeeBank\": \"HSBC\", \"payeeAccount\": \"999-1\","
                + " \"reason\": \"OTHER\"}";
        return new Attempt(
                Day.OPERATOR,
                "statement-lines/" + line + "/actions/deposit-refund",
                body,
                () -> both(
                        desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                                .size(),
                        desk.row("statement-lines", line).get("claimedBy") != null));
    }

    private Attempt dishonour() {
        long deposit = linked("CHEQUE");
        BigDecimal before = posted();
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        String body = "{\"note\": \"returned unpaid\"}";
        return new Attempt(
                Day.OPERATOR,
                "deposit-records/" + deposit + "/actions/dishonour",
                body,
                () -> both(
                        booked(deposit, "CashDepositReverse"),
                        desk.row("deposit-records", deposit).get("chequeHold") == ChequeHold.DISHONOURED,
                        posted().compareTo(before) == 0));
    }

    /** What took it back is in the same transaction as the attempt that says so (RVS-04). */
    private Attempt reverse() {
        long deposit = linked("BANK_TRANSFER");
        BigDecimal before = posted();
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        String body = "{\"reason\": \"ERRONEOUS_CREDIT\", \"note\": \"wrong client\", \"freezeAccount\": false,"
                + " \"acknowledge\": [\"reversal-cut-off\"]}";
        return new Attempt(
                Day.OPERATOR,
                "deposit-records/" + deposit + "/actions/reverse",
                body,
                () -> both(
                        booked(deposit, "CashDepositReverse"),
                        desk.row("deposit-records", deposit).get("status") == DepositStatus.REVERSED,
                        posted().compareTo(before) == 0,
                        desk.rows("reversal-attempts", Filter.where("deposit", Operator.EQ, deposit)).stream()
                                .anyMatch(row -> row.get("outcome") == AttemptOutcome.REVERSED)));
    }

    private Attempt mark() {
        long line = day.imported("100.00");
        String body = "{\"note\": \"third party\", \"acknowledge\": [\"refund-marker\"]}";
        return new Attempt(
                Day.OPERATOR,
                "statement-lines/" + line + "/actions/refund",
                body,
                () -> both(
                        desk.rows("statement-refunds", Filter.where("line", Operator.EQ, line))
                                .size(),
                        String.valueOf(desk.row("statement-lines", line).get("result"))
                                .equals("REFUND")));
    }

    /** How often it happened, if everything that belongs to it agrees about whether it did. */
    private static int both(int effects, Boolean... others) {
        assertThat(Stream.of(others)).allMatch(other -> other == effects > 0);
        return effects;
    }

    private long linked(String method) {
        long deposit = TestDesk.done(day.applying(day.clientNumber(), method, "100.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("100.00"), deposit, "100.00"));
        return deposit;
    }

    private String stage(long deposit) {
        return String.valueOf(desk.row("deposit-applications", deposit).get("stage"));
    }

    private int booked(long deposit, String type) {
        List<Row> found = new ArrayList<>(
                desk.rows("procedures", Filter.where("subject", Operator.EQ, "deposit-applications/" + deposit)));
        found.removeIf(row -> !type.equals(String.valueOf(row.get("type"))));
        return found.size();
    }

    private BigDecimal posted() {
        return ledger.balances(day.account).stream()
                .findFirst()
                .map(balance -> balance.posted().amount())
                .orElse(BigDecimal.ZERO);
    }
}
