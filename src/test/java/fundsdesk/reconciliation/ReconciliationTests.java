package fundsdesk.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company account's day: the bank's lines beside what the desk booked. */
@DeskTest
class ReconciliationTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private JdbcClient database;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    @Tag("REC-10")
    void whatWasLinkedAndCreditedMatches() {
        credited("5000.00");
        Row run = run();
        assertThat(run.get("status")).isEqualTo(RunStatus.CLEAN);
        assertThat(run.get("matched")).isEqualTo(1L);
        assertThat(items(run)).singleElement().satisfies(item -> {
            assertThat(item.get("result")).isEqualTo(ItemResult.MATCHED);
            assertThat(item.get("bankAmount")).isEqualTo(item.get("recordAmount"));
            assertThat(item.get("differs")).isEqualTo("");
        });
    }

    @Test
    @Tag("REC-11")
    void aLineThatNobodyBookedIsOnTheStatementOnly() {
        day.imported("120.00");
        assertThat(only(run()).get("result")).isEqualTo(ItemResult.STATEMENT_ONLY);
    }

    @Test
    @Tag("REC-11")
    void aCreditWithoutALineIsOnRecordOnly() {
        direct(day.apply("340.00"), null);
        Row item = only(run());
        assertThat(item.get("result")).isEqualTo(ItemResult.RECORD_ONLY);
        assertThat(item.get("recordAmount")).hasToString("340.0000");
        assertThat(item.get("bankAmount")).isNull();
    }

    /** They share the voucher's reference, and the line of it is still to come. */
    @Test
    @Tag("REC-11")
    void whatOneVoucherWasDividedAmongIsNoDuplicate() {
        String typed = Day.unusual();
        post(typed, Map.of(day.apply("100.00"), "100.00", day.apply("200.00"), "200.00"));
        assertThat(items(run()))
                .extracting(item -> item.get("result"))
                .containsExactly(ItemResult.RECORD_ONLY, ItemResult.RECORD_ONLY);
    }

    @Test
    @Tag("REC-11")
    void whatIsStillInReviewDiffersInStatus() {
        long line = day.imported("700.00");
        review(line, day.apply("700.00"), "700.00");
        Row item = only(run());
        assertThat(item.get("result")).isEqualTo(ItemResult.STATUS_MISMATCH);
        assertThat(item.get("differs")).isEqualTo("status");
        assertThat(item.get("recordStatus")).isEqualTo("IN_REVIEW");
        assertThat(item.get("bankStatus")).isEqualTo("PENDING");
    }

    @Test
    @Tag("REC-11")
    void lessThanClaimedMatchesWithinToleranceAndDiffersBeyondIt() {
        long near = day.imported("95.00");
        long far = day.imported("500.00");
        link(near, day.apply("100.00"), "95.00");
        link(far, day.apply("900.00"), "500.00");
        tolerating("10.00", () -> {
            Row run = run();
            assertThat(of(run, near).get("result")).isEqualTo(ItemResult.MATCHED_TOLERANCE);
            assertThat(of(run, near).get("differs")).isEqualTo("claimed");
            assertThat(of(run, far).get("result")).isEqualTo(ItemResult.AMOUNT_MISMATCH);
        });
    }

    @Test
    @Tag("REC-11")
    void whatIsLeftOfASplitLineIsListed() {
        postInPart(day.imported("1000.00"), day.apply("600.00"), "600.00");
        List<Row> items = items(run());
        assertThat(items)
                .extracting(item -> item.get("result"))
                .containsExactlyInAnyOrder(ItemResult.MATCHED, ItemResult.SPLIT_INCOMPLETE);
        assertThat(items)
                .filteredOn(item -> item.get("result") == ItemResult.SPLIT_INCOMPLETE)
                .singleElement()
                .satisfies(rest -> assertThat(rest.get("bankAmount")).hasToString("400.0000"));
    }

    @Test
    @Tag("REC-11")
    void theSameLineTwiceIsADuplicate() {
        String line = day.line("45,00", Day.unusual(), "/CNTP/999-1//SOMEBODY/");
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.file("1000,00", "1090,00", line + line)));
        assertThat(items(run()))
                .extracting(item -> item.get("result"))
                .containsExactlyInAnyOrder(ItemResult.STATEMENT_ONLY, ItemResult.DUPLICATE);
    }

    @Test
    @Tag("REC-11")
    void theSameReferenceInAnotherCurrencyDiffersInCurrency() {
        String reference = Day.unusual();
        direct(day.apply("300.00"), reference);
        database.sql("insert into company_bank_account_currencies values (?, 'USD')")
                .param(account())
                .update();
        String file = day.file("1000,00", "1300,00", day.line("300,00", reference, "/CNTP/999-1//SOMEBODY/"));
        TestDesk.done(desk.importStatement(Day.OPERATOR, file.replace("HKD", "USD")));
        Row item = only(ended(asked("USD", TODAY, TODAY)));
        assertThat(item.get("result")).isEqualTo(ItemResult.CURRENCY_MISMATCH);
        assertThat(item.get("recordCurrency")).isEqualTo("HKD");
    }

    @Test
    @Tag("REC-11")
    void bookedOutsideTheDaysDiffersInDate() {
        credited("80.00");
        database.sql("update statement_lines set booking_date = booking_date - 9 where account_id = ?")
                .param(account())
                .update();
        Row late = only(run(TODAY, TODAY));
        assertThat(late.get("result")).isEqualTo(ItemResult.DATE_MISMATCH);
        assertThat(late.get("openAmount")).hasToString("-80.0000");
        Row early = only(run(TODAY.minusDays(9), TODAY.minusDays(1)));
        assertThat(early.get("result")).isEqualTo(ItemResult.DATE_MISMATCH);
        assertThat(early.get("openAmount")).hasToString("80.0000");
    }

    @Test
    @Tag("REC-12")
    void runningAgainFindsTheSameAndTouchesNothing() {
        credited("50.00");
        day.imported("60.00");
        Row first = run();
        List<Object> before = states(first);
        Row second = run();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(states(second)).isEqualTo(before);
        assertThat(second.get("executions")).isEqualTo(2);
    }

    @Test
    @Tag("REC-12")
    void aSecondPersonAgreesToAResolutionThatThenStays() {
        day.imported("75.00");
        Row run = run();
        long item = only(run).id();
        Outcome asked = resolve(item);
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(desk.row("reconciliation-items", item).get("result")).isEqualTo(ItemResult.STATEMENT_ONLY);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        Row resolved = desk.row("reconciliation-items", item);
        assertThat(resolved.get("result")).isEqualTo(ItemResult.RESOLVED_MANUAL);
        assertThat(resolved.get("workOrder")).isEqualTo(TestOrders.numberOf(asked));
        assertThat(desk.row("reconciliation-runs", run.id()).get("status")).isEqualTo(RunStatus.CLEAN);
        assertThat(only(run()).get("result")).isEqualTo(ItemResult.RESOLVED_MANUAL);
        Row wider = run(TODAY.minusDays(3), TODAY);
        assertThat(wider.id()).isNotEqualTo(run.id());
        assertThat(only(wider).get("result")).isEqualTo(ItemResult.RESOLVED_MANUAL);
    }

    @Test
    @Tag("REC-12")
    void whatDiffersOtherwiseThanWhenItWasResolvedIsOpenAgain() {
        long line = day.imported("75.00");
        Row run = run();
        orders.approve(resolve(only(run).id()));
        review(line, day.apply("75.00"), "75.00");
        Row again = run();
        assertThat(items(again)).singleElement().satisfies(item -> {
            assertThat(item.get("result")).isEqualTo(ItemResult.STATUS_MISMATCH);
            assertThat(item.get("resolution")).isNull();
        });
    }

    @Test
    @Tag("REC-12")
    void aResolutionIsTakenBack() {
        day.imported("75.00");
        Row run = run();
        long item = only(run).id();
        orders.approve(resolve(item));
        TestDesk.done(desk.run(Day.OPERATOR, "reconciliation-items", item, "reopen", Map.of("reason", "was wrong")));
        assertThat(desk.row("reconciliation-items", item).get("result")).isEqualTo(ItemResult.STATEMENT_ONLY);
        assertThat(desk.row("reconciliation-runs", run.id()).get("openItems")).isEqualTo(1L);
    }

    @Test
    @Tag("REC-13")
    void theListedItemsProveTheBanksBalance() {
        credited("5000.00");
        day.imported("120.00");
        direct(day.apply("340.00"), null);
        Row run = run();
        assertThat(run.get("ledgerClosing")).hasToString("5340.0000");
        assertThat(run.get("broughtForward")).hasToString("1000.0000");
        assertThat(run.get("openAmount")).hasToString("-220.0000");
        assertThat(run.get("bankClosing")).hasToString("6120.0000");
        assertThat(run.get("difference")).hasToString("0.0000");
    }

    @Test
    @Tag("REC-13")
    void aStatementThatIsMissingIsNotExplained() {
        credited("100.00");
        TestDesk.done(desk.importStatement(
                Day.OPERATOR,
                day.file("1130,00", "1140,00", day.line("10,00", Day.unusual(), "/CNTP/999-1//SOMEBODY/"))));
        assertThat(run().get("difference")).hasToString("30.0000");
    }

    @Test
    @Tag("REC-10")
    void daysThatCannotBeReconciledAreRefused() {
        assertThat(asked(TODAY, TODAY.minusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(asked(TODAY, TODAY.plusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(asked(TODAY.minusYears(3), TODAY)).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.rows("reconciliation-runs", Filter.where("account", Operator.EQ, account())))
                .isEmpty();
    }

    /** Whoever reconciles day by day only picks the account. */
    @Test
    @Tag("REC-10")
    void withoutDaysItGoesOnWhereTheLastRunEndedUntilToday() {
        LocalDate before = TODAY.minusDays(3);
        assertThat(days(Map.of("to", before.toString()))).containsExactly(before.withDayOfMonth(1), before);
        assertThat(days(Map.of())).containsExactly(TODAY.minusDays(2), TODAY);
        assertThat(days(Map.of())).as("again").containsExactly(TODAY.minusDays(2), TODAY);
    }

    private List<Object> days(Map<String, String> given) {
        Map<String, String> input = new HashMap<>(given);
        input.put("companyAccount", day.companyAccount);
        Row row = ended(desk.run(Day.OPERATOR, "reconciliation-runs", null, "run", input));
        return List.of(Objects.requireNonNull(row.get("fromDate")), Objects.requireNonNull(row.get("toDate")));
    }

    private void credited(String amount) {
        link(day.imported(amount), day.apply(amount), amount);
    }

    private void link(long line, long deposit, String amount) {
        review(line, deposit, amount);
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    private void review(long line, long deposit, String amount) {
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, amount, "link-name", "link-amount"));
    }

    private void postInPart(long line, long deposit, String amount) {
        post(List.of(Map.of("line", line, "application", deposit, "amount", amount)));
    }

    private void post(String typed, Map<Long, String> amounts) {
        post(amounts.entrySet().stream()
                .map(each -> Map.of("bankReference", typed, "application", each.getKey(), "amount", each.getValue()))
                .toList());
    }

    private void post(List<? extends Map<String, ?>> lines) {
        long batch = TestDesk.done(desk.run(Day.OPERATOR, "voucher-batches", null, "create", Map.of("lines", lines)));
        orders.approve(desk.run(Day.OPERATOR, "voucher-batches", batch, "submit", Map.of()));
        eventually(() -> desk.row("voucher-batches", batch).get("endedAt") != null);
    }

    private void direct(long deposit, @org.jspecify.annotations.Nullable String reference) {
        Outcome asked = desk.run(
                Day.OPERATOR,
                "deposit-applications",
                deposit,
                "direct-deposit",
                reference == null ? Map.of() : Map.of("bankReference", reference),
                "voucher-supplied");
        orders.approve(asked);
        long review = desk.rows("deposit-reviews", Filter.where("deposit", Operator.EQ, deposit))
                .getFirst()
                .id();
        TestDesk.done(day.approve(Day.REVIEWER, review));
    }

    private Outcome resolve(long item) {
        return desk.run(
                Day.OPERATOR,
                "reconciliation-items",
                item,
                "resolve",
                Map.of("reasonCode", "BANK_ERROR", "note", "The bank said so on the telephone"));
    }

    private Row run() {
        return run(TODAY.minusDays(1), TODAY);
    }

    private Row run(LocalDate from, LocalDate to) {
        return ended(asked("HKD", from, to));
    }

    private Row ended(Outcome asked) {
        long run = TestDesk.done(asked);
        eventually(() -> List.of(RunStatus.CLEAN, RunStatus.BREAKS, RunStatus.FAILED)
                .contains(desk.row("reconciliation-runs", run).get("status")));
        return desk.row("reconciliation-runs", run);
    }

    private Outcome asked(LocalDate from, LocalDate to) {
        return asked("HKD", from, to);
    }

    private Outcome asked(String currency, LocalDate from, LocalDate to) {
        return desk.run(
                Day.OPERATOR,
                "reconciliation-runs",
                null,
                "run",
                Map.of(
                        "companyAccount",
                        day.companyAccount,
                        "currency",
                        currency,
                        "from",
                        from.toString(),
                        "to",
                        to.toString()));
    }

    private List<Row> items(Row run) {
        return desk.rows("reconciliation-items", Filter.where("run", Operator.EQ, run.id()));
    }

    private Row only(Row run) {
        assertThat(items(run)).hasSize(1);
        return items(run).getFirst();
    }

    private Row of(Row run, long line) {
        return desk.rows(
                        "reconciliation-items",
                        Filter.all(Filter.where("run", Operator.EQ, run.id()), Filter.where("line", Operator.EQ, line)))
                .getFirst();
    }

    private List<Object> states(Row run) {
        return items(run).stream()
                .<Object>map(item -> Arrays.asList(item.values()))
                .toList();
    }

    private long account() {
        return database.sql("select id from company_bank_accounts where account_number = ?")
                .param(day.companyAccount)
                .query(Long.class)
                .single();
    }

    /** As long as the work lasts, transfers may be so much short. */
    private void tolerating(String amount, Runnable work) {
        BigDecimal before = database.sql("select fee_tolerance from deposit_methods where method = 'BANK_TRANSFER'")
                .query(BigDecimal.class)
                .single();
        tolerate(new BigDecimal(amount));
        try {
            work.run();
        } finally {
            tolerate(before);
        }
    }

    private void tolerate(BigDecimal amount) {
        database.sql("update deposit_methods set fee_tolerance = ? where method = 'BANK_TRANSFER'")
                .param(amount)
                .update();
    }

    static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come to that");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
