package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Outcome;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One payment for several applications, and several payments for one. */
@DeskTest
class LinkedSumTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void onePaymentForTwoApplicationsIsReviewedAndCreditedTogether() {
        long small = day.apply("300.00");
        long large = day.apply("700.00");
        long line = line("1000,00");
        TestDesk.done(link(line, List.of(part(small, "300.00"), part(large, "700.00"))));
        assertThat(day.review(small)).isEqualTo(day.review(large));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(small)));
        assertThat(credited(small)).isEqualByComparingTo("300.00");
        assertThat(credited(large)).isEqualByComparingTo("700.00");
        assertThat(balance()).isEqualTo("1000.00");
    }

    @Test
    void twoPaymentsForOneApplicationAreReviewedAndCreditedTogether() {
        long deposit = day.apply("1000.00");
        long first = line("400,00");
        long second = line("600,00");
        TestDesk.done(link(first, List.of(part(deposit, "400.00", first), part(deposit, "600.00", second))));
        assertThat(desk.row("statement-lines", second).get("claimedBy")).isEqualTo(Day.OPERATOR.username());
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(desk.row("statement-lines", first).get("result")).hasToString("LINKED");
        assertThat(desk.row("statement-lines", second).get("result")).hasToString("LINKED");
        assertThat(balance()).isEqualTo("1000.00");
    }

    @Test
    void aLineIsNeverUsedInPart() {
        long deposit = day.apply("400.00");
        Outcome outcome = link(line("500,00"), List.of(part(deposit, "400.00")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("link.less-than-line"));
        assertThat(desk.row("deposit-applications", deposit).get("stage")).hasToString("SUBMITTED");
    }

    @Test
    void aLineThatSomebodyElseHasTakesNoPartInASum() {
        long deposit = day.apply("1000.00");
        long other = day.apply("600.00");
        long first = line("400,00");
        long taken = line("600,00");
        TestDesk.done(day.link(Day.OTHER_OPERATOR, taken, other, "600.00"));
        Outcome outcome = link(first, List.of(part(deposit, "400.00", first), part(deposit, "600.00", taken)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.row("statement-lines", first).get("claimedBy")).isNull();
    }

    private Outcome link(long line, List<Map<String, Object>> parts) {
        return desk.run(Day.OPERATOR, "statement-lines", line, "link", Map.of("allocations", parts), "link-amount");
    }

    private static Map<String, Object> part(long application, String amount) {
        return Map.of("application", application, "amount", amount);
    }

    private static Map<String, Object> part(long application, String amount, long line) {
        return Map.of("application", application, "amount", amount, "line", line);
    }

    private long line(String amount) {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement(amount, reference, "/CNTP///SOMEBODY ELSE/")));
        return day.line(reference);
    }

    private BigDecimal credited(long deposit) {
        return (BigDecimal) desk.row("deposit-applications", deposit).get("creditedAmount");
    }

    private String balance() {
        return ledger.balances(day.account).getFirst().posted().amount().toPlainString();
    }
}
