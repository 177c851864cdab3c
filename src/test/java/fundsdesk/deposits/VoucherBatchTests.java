package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Vouchers divided among applications and posted together. */
@DeskTest
@Tag("DEP-07")
class VoucherBatchTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void severalVouchersPayTheirApplicationsOnce() {
        long first = day.apply("1000.00");
        long second = day.apply("500.00");
        long big = day.imported("1200.00");
        String typed = Day.unusual();
        long batch = TestDesk.done(
                create(part(big, first, "1000.00"), part(big, second, "200.00"), part(typed, second, "300.00")));
        post(batch, VoucherBatch.Status.POSTED);
        assertThat(available()).isEqualTo("1500.00");
        assertThat(desk.row("statement-lines", big).get("result")).hasToString("LINKED");
        assertThat(desk.row("deposit-applications", second).get("bankReference"))
                .isEqualTo(typed);
    }

    @Test
    void nothingIsPostedBeforeAnotherPersonAgreed() {
        long deposit = day.apply("100.00");
        long batch = TestDesk.done(create(part(day.imported("100.00"), deposit, "100.00")));
        assertThat(submit(batch)).isInstanceOf(Outcome.Awaiting.class);
        assertThat(available()).isEqualTo("0.00");
        assertThat(desk.row("deposit-applications", deposit).get("stage")).isEqualTo(DepositStage.IN_REVIEW);
    }

    @Test
    void aVoucherGivesNoMoreThanItHasAndAnApplicationIsComplete() {
        long first = day.apply("1000.00");
        long line = day.imported("900.00");
        assertThat(create(part(line, first, "1000.00"))).isInstanceOf(Outcome.Unchecked.class);
        assertThat(create(part(line, first, "500.00"))).isInstanceOf(Outcome.Unchecked.class);
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
    }

    @Test
    void whatIsLeftOfAVoucherStaysOpen() {
        long first = day.apply("600.00");
        long line = day.imported("1000.00");
        post(TestDesk.done(create(part(line, first, "600.00"))), VoucherBatch.Status.POSTED);
        assertThat(desk.row("statement-lines", line).get("status")).hasToString("PENDING");
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
        assertThat((java.math.BigDecimal) desk.row("deposit-match", line).get("usedAmount"))
                .isEqualByComparingTo("600.00");
        long second = day.apply("500.00");
        assertThat(create(part(line, second, "500.00")).isDone()).isFalse();
        long third = day.apply("400.00");
        TestDesk.done(day.link(Day.OPERATOR, line, third, "400.00", "link-amount"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(third)));
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(available()).isEqualTo("1000.00");
    }

    @Test
    void oneFailureLeavesTheOthers() {
        long good = day.apply("100.00");
        long bad = day.apply("200.00");
        long line = day.imported("300.00");
        long batch = TestDesk.done(create(part(line, good, "100.00"), part(line, bad, "200.00")));
        TestDesk.done(desk.run(
                Day.REVIEWER, "deposit-applications", bad, "reject", Map.of("reason", "the client called it off")));
        post(batch, VoucherBatch.Status.PARTLY_POSTED);
        assertThat(desk.row("deposit-applications", good).get("status")).isEqualTo(DepositStatus.COMPLETED);
        assertThat(available()).isEqualTo("100.00");
        assertThat(desk.rows("voucher-lines", Filter.where("deposit", Operator.EQ, bad)))
                .singleElement()
                .satisfies(failed -> assertThat(failed.get("message")).isNotNull());
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
    }

    @Test
    void whatABatchReservedNobodyElseTakesUntilItIsCancelled() {
        long deposit = day.apply("100.00");
        long line = day.imported("100.00");
        long batch = TestDesk.done(create(part(line, deposit, "100.00")));
        assertThat(create(part(line, deposit, "100.00")).isDone()).isFalse();
        assertThat(day.link(Day.OTHER_OPERATOR, line, deposit, "100.00").isDone())
                .isFalse();
        TestDesk.done(desk.run(Day.OPERATOR, "voucher-batches", batch, "cancel", Map.of("reason", "wrong one")));
        assertThat(day.link(Day.OTHER_OPERATOR, line, deposit, "100.00").isDone())
                .isTrue();
    }

    @Test
    void theLineOfATypedVoucherBelongsToAllItPaidAndCreditsNothingAgain() {
        long first = day.apply("100.00");
        long second = day.apply("200.00");
        String typed = Day.unusual();
        long batch = TestDesk.done(create(part(typed, first, "100.00"), part(typed, second, "200.00")));
        post(batch, VoucherBatch.Status.POSTED);
        long other = day.imported("299.00", typed);
        assertThat(desk.row("statement-lines", other).get("result")).hasToString("NONE");
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("300,00", typed, "/CNTP/999-1//SOMEBODY/")));
        assertThat(linesOf(typed))
                .extracting(row -> row.get("result").toString())
                .containsExactly("NONE", "LINKED");
        assertThat(available()).isEqualTo("300.00");
    }

    @Test
    void ofTwoChequesWithOneNumberEachFindsItsLine() {
        long deposit = day.apply("500.00");
        String number = Day.unusual();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
        Map<String, Object> mine = part(number, deposit, "250.00");
        mine.put("valueDate", today.toString());
        Map<String, Object> others = part(number, deposit, "250.00");
        others.put("valueDate", today.minusDays(1).toString());
        post(TestDesk.done(create(mine, others)), VoucherBatch.Status.POSTED);
        assertThat(available()).isEqualTo("500.00");
        for (int i = 0; i < 3; i++) {
            TestDesk.done(desk.importStatement(
                    Day.OPERATOR, day.statement("250,00", number, "/CNTP/999-1//DRAWER " + i + "/")));
        }
        assertThat(linesOf(number))
                .extracting(row -> row.get("result").toString())
                .containsExactly("LINKED", "LINKED", "NONE");
        assertThat(available()).isEqualTo("500.00");
    }

    /** The bank may call two receipts alike. */
    @Test
    void oneDepositHasOneOfTwoLinesThatReadAlike() {
        long deposit = day.apply("80.00");
        String typed = Day.unusual();
        post(TestDesk.done(create(part(typed, deposit, "80.00"))), VoucherBatch.Status.POSTED);
        String line = day.line("80,00", typed, "/CNTP/999-1//SOMEBODY/");
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.file("1000,00", "1160,00", line + line)));
        assertThat(linesOf(typed))
                .extracting(row -> row.get("result").toString())
                .containsExactly("LINKED", "NONE");
        assertThat(desk.rows("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit)))
                .hasSize(1);
    }

    private List<Row> linesOf(String reference) {
        return desk.rows("statement-lines", Filter.where("bankReference", Operator.EQ, reference)).stream()
                .sorted(Comparator.comparing(Row::id))
                .toList();
    }

    @Test
    void postsALargeBatchOnce() {
        List<Map<String, Object>> parts = new ArrayList<>();
        long line = day.imported("600.00");
        for (int i = 0; i < 60; i++) {
            parts.add(part(line, day.apply("10.00"), "10.00"));
        }
        post(TestDesk.done(create(parts)), VoucherBatch.Status.POSTED);
        assertThat(available()).isEqualTo("600.00");
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
    }

    private void post(long batch, VoucherBatch.Status expected) {
        assertThat(orders.approve(submit(batch))).isEqualTo("EXECUTED");
        OpeningDepositTests.eventually(() -> desk.row("voucher-batches", batch).get("endedAt") != null);
        assertThat(desk.row("voucher-batches", batch).get("status")).isEqualTo(expected);
    }

    private Outcome submit(long batch) {
        return desk.run(Day.OPERATOR, "voucher-batches", batch, "submit", Map.of());
    }

    @SafeVarargs
    private Outcome create(Map<String, Object>... parts) {
        return create(List.of(parts));
    }

    private Outcome create(List<Map<String, Object>> parts) {
        return desk.run(Day.OPERATOR, "voucher-batches", null, "create", Map.of("lines", parts));
    }

    private static Map<String, Object> part(Object voucher, long application, String amount) {
        Map<String, Object> part = new HashMap<>();
        part.put(voucher instanceof Long ? "line" : "bankReference", voucher);
        part.put("application", application);
        part.put("amount", amount);
        return part;
    }

    private String available() {
        return ledger.balances(day.account).stream()
                .findFirst()
                .map(balance -> balance.available().amount().toPlainString())
                .orElse("0.00");
    }
}
