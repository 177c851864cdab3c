package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job: from the bank's file to the client's balance, and everything that must not happen on the way. */
@DeskTest
class DepositJobTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    @Tag("REV-03")
    @Tag("DEP-08")
    void whatWasLinkedAndApprovedIsOnTheAccount() {
        long deposit = day.apply("5000.00");
        long line = imported("5000,00");
        assertThat(day.link(Day.OPERATOR, line, deposit, "5000.00").isDone()).isTrue();
        assertThat(day.approve(Day.REVIEWER, day.review(deposit)).isDone()).isTrue();
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.COMPLETED);
        assertThat(desk.row("deposit-applications", deposit).get("procedureNumber"))
                .isNotNull();
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(balance()).isEqualTo("5000.00");
    }

    @Test
    @Tag("DEP-08")
    void creditsWhatWasReceivedAndNotWhatWasClaimed() {
        long deposit = day.apply("5000.00");
        long line = imported("4990,00");
        Outcome unasked = day.link(Day.OPERATOR, line, deposit, "4990.00");
        assertThat(unasked).isInstanceOf(Outcome.Unchecked.class);
        assertThat(day.link(Day.OPERATOR, line, deposit, "4990.00", "link-amount")
                        .isDone())
                .isTrue();
        assertThat(day.approve(Day.REVIEWER, day.review(deposit)).isDone()).isTrue();
        assertThat(balance()).isEqualTo("4990.00");
    }

    @Test
    @Tag("DEP-08")
    void theFeeIsTakenFromWhatWasReceivedAndShown() {
        long deposit = TestDesk.done(desk.run(
                Day.OTHER_OPERATOR,
                "deposit-applications",
                null,
                "create",
                Map.of(
                        "client", day.clientNumber(),
                        "currency", "HKD",
                        "amount", "1000.00",
                        "fee", "15.00",
                        "method", "BANK_TRANSFER",
                        "companyAccount", day.companyAccount,
                        "payingAccount", day.payingAccount)));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("990.00"), deposit, "990.00", "link-amount"));
        Outcome seen = desk.run(Day.REVIEWER, "deposit-reviews", day.review(deposit), "approve", Map.of());
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        unchecked -> assertThat(unchecked.checks().open(Set.of()))
                                .singleElement()
                                .satisfies(check -> assertThat(
                                                check.message().args().toString())
                                        .contains("1000", "990", "-10")));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(balance()).isEqualTo("975.00");
        assertThat((java.math.BigDecimal)
                        desk.row("deposit-applications", deposit).get("creditedAmount"))
                .isEqualByComparingTo("975");
    }

    @Test
    @Tag("REV-02")
    @Tag("SAFE-03")
    void whoeverLinkedNeverApproves() {
        long deposit = day.apply("700.00");
        TestDesk.done(day.link(Day.OPERATOR, imported("700,00"), deposit, "700.00"));
        assertThat(day.approve(Day.OPERATOR, day.review(deposit)))
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("review.own-link"));
        assertThat(day.approve(Day.OTHER_OPERATOR, day.review(deposit)))
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("review.own-application"));
        assertThat(balance()).isEqualTo("0.00");
    }

    @Test
    @Tag("SAFE-04")
    @Tag("REV-02")
    void theDatabaseKnowsMakerAndCheckerToo() {
        long deposit = day.apply("700.00");
        TestDesk.done(day.link(Day.OPERATOR, imported("700,00"), deposit, "700.00"));
        assertThatThrownBy(() -> database.sql("""
            update deposit_reviews set status = 'APPROVED', decided_by = linked_by,
                decided_by_person = linked_by_person, decided_at = now() where id = ?\
            """).param(day.review(deposit)).update())
                .hasMessageContaining("deposit_reviews_second_person");
    }

    @Test
    @Tag("REV-03")
    @Tag("SAFE-02")
    void approvingManyTimesAtOnceCreditsOnce() throws Exception {
        long deposit = day.apply("900.00");
        TestDesk.done(day.link(Day.OPERATOR, imported("900,00"), deposit, "900.00"));
        long review = day.review(deposit);
        List<Outcome> outcomes = atOnce(8, () -> day.approve(Day.REVIEWER, review));
        assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
        assertThat(outcomes.stream().filter(each -> !each.isDone()))
                .allSatisfy(each -> assertThat(each).isInstanceOf(Outcome.WrongState.class));
        assertThat(balance()).isEqualTo("900.00");
    }

    @Test
    @Tag("MAT-07")
    void aLineThatSomebodyHasIsNotLinkedAgain() {
        long first = day.apply("300.00");
        long second = day.apply("300.00");
        long line = imported("300,00");
        TestDesk.done(day.link(Day.OPERATOR, line, first, "300.00"));
        assertThat(day.link(Day.OTHER_OPERATOR, line, second, "300.00"))
                .isInstanceOfSatisfying(Outcome.WrongState.class, no -> {
                    assertThat(no.code()).isEqualTo("line.claimed");
                    assertThat(no.reason().args()).contains("olivia");
                });
    }

    @Test
    @Tag("MAT-07")
    void ofManyWhoLinkOneLineAtOnceOneWins() throws Exception {
        long deposit = day.apply("310.00");
        long line = imported("310,00");
        AtomicInteger next = new AtomicInteger();
        List<Outcome> outcomes =
                atOnce(20, () -> day.link(TestDesk.person("linker" + next.incrementAndGet()), line, deposit, "310.00"));
        assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
        String winner = String.valueOf(desk.row("statement-lines", line).get("claimedBy"));
        assertThat(winner).startsWith("linker");
        assertThat(outcomes.stream().filter(each -> !each.isDone()))
                .hasSize(19)
                .allSatisfy(each -> assertThat(each).isInstanceOfSatisfying(Outcome.WrongState.class, no -> {
                    assertThat(no.code()).isEqualTo("line.claimed");
                    assertThat(no.reason().args()).contains(winner);
                }));
        assertThat(desk.rows("deposit-allocations", Filter.where("line", Operator.EQ, line)))
                .hasSize(1);
    }

    @Test
    @Tag("MAT-07")
    void moreThanTheLineIsRefused() {
        long deposit = day.apply("400.00");
        long line = imported("300,00");
        assertThat(day.link(Day.OPERATOR, line, deposit, "400.00", "link-amount"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("link.more-than-line"));
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
    }

    @Test
    @Tag("DEP-03")
    void rejectingReleasesTheLine() {
        long deposit = day.apply("610.00");
        long line = imported("610,00");
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "610.00"));
        TestDesk.done(desk.run(
                Day.REVIEWER, "deposit-applications", deposit, "reject", Map.of("reason", "the client called it off")));
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.REJECTED);
        assertThat(day.approve(Day.REVIEWER, day.review(deposit)).isDone()).isFalse();
        assertThat(balance()).isEqualTo("0.00");
    }

    @Test
    @Tag("REV-02")
    void aReturnedLineCanBeLinkedAgain() {
        long deposit = day.apply("620.00");
        long line = imported("620,00");
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "620.00"));
        TestDesk.done(desk.run(
                Day.REVIEWER, "deposit-reviews", day.review(deposit), "return", Map.of("reason", "wrong client")));
        assertThat(day.link(Day.OPERATOR, line, deposit, "620.00").isDone()).isTrue();
    }

    @Test
    @Tag("DEP-05")
    void isChangedOnlyWhileItIsSubmitted() {
        long deposit = day.apply("630.00");
        TestDesk.done(desk.run(Day.OPERATOR, "deposit-applications", deposit, "edit", Map.of("amount", "640.00")));
        TestDesk.done(day.link(Day.OPERATOR, imported("640,00"), deposit, "640.00"));
        assertThat(desk.run(Day.OPERATOR, "deposit-applications", deposit, "edit", Map.of("amount", "650.00")))
                .isInstanceOf(Outcome.WrongState.class);
        assertThat(desk.run(Day.OPERATOR, "deposit-applications", deposit, "edit", Map.of("client", day.client))
                        .isDone())
                .isFalse();
    }

    @Test
    @Tag("DEP-04")
    void isDeletedOnlyWhileItIsSubmitted() {
        long waiting = day.apply("10.00");
        TestDesk.done(desk.run(Day.OPERATOR, "deposit-applications", waiting, "delete", Map.of("reason", "twice")));
        long deposit = day.apply("650.00");
        TestDesk.done(day.link(Day.OPERATOR, imported("650,00"), deposit, "650.00"));
        assertThat(desk.run(Day.OPERATOR, "deposit-applications", deposit, "delete", Map.of("reason", "twice")))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("CFG-02")
    void aCurrencyThatIsNotEnabledIsRefused() {
        long hkd = desk.rows("currencies", Filter.where("code", Operator.EQ, "HKD"))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "currencies", hkd, "edit", Map.of("depositEnabled", false)));
        try {
            assertThat(day.applying("100.00").isAccepted()).isFalse();
        } finally {
            TestDesk.done(desk.run(TestDesk.SYSTEM, "currencies", hkd, "edit", Map.of("depositEnabled", true)));
        }
        assertThat(day.applying("100.00").isDone()).isTrue();
    }

    @Test
    @Tag("CFG-01")
    void aCompanyAccountTakesOnlyWhatItSupports() {
        Outcome outcome = desk.run(
                Day.OPERATOR,
                "deposit-applications",
                null,
                "create",
                Map.of(
                        "client", day.clientNumber(),
                        "currency", "HKD",
                        "amount", "100.00",
                        "method", "WIRE",
                        "companyAccount", day.companyAccount));
        assertThat(outcome.isAccepted()).isFalse();
    }

    private long imported(String amount) {
        String reference = Day.unusual();
        // From nobody the desk knows, so that nothing links by itself.
        TestDesk.done(
                desk.importStatement(Day.OPERATOR, day.statement(amount, reference, "/CNTP/999-1//CHAN TAI MAN/")));
        return day.line(reference);
    }

    private String balance() {
        return ledger.balances(day.account).stream()
                .findFirst()
                .map(balance -> balance.available().amount().toPlainString())
                .orElse("0.00");
    }

    private static <R> List<R> atOnce(int threads, Callable<R> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = pool.invokeAll(java.util.Collections.nCopies(threads, work));
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
