package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering money to be sent back. */
@DeskTest
class RefundTests {

    @Autowired
    private TestDesk desk;

    private Day day;
    private long line;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("800,00", reference, "/CNTP/999-1//SOMEBODY/")));
        line = day.line(reference);
    }

    @Test
    void waitsForReviewWithItsParts() {
        long refund = TestDesk.done(register("800.00"));
        assertThat(desk.row("refunds", refund).get("status")).isEqualTo(RefundStatus.PENDING_REVIEW);
        assertThat(desk.rows("refund-parts", Filter.where("refund", Operator.EQ, refund)))
                .hasSize(1);
    }

    @Test
    void aLineGivesBackNoMoreThanItHas() {
        TestDesk.done(register("500.00"));
        assertThat(register("300.01").isDone()).isFalse();
        assertThat(register("300.00").isDone()).isTrue();
    }

    private Outcome register(String amount) {
        return desk.run(
                Day.OPERATOR,
                "refunds",
                null,
                "register",
                Map.of(
                        "lines", List.of(Map.of("line", line, "amount", amount)),
                        "payeeName", "SOMEBODY",
                        "reason", "THIRD_PARTY"));
    }
}
