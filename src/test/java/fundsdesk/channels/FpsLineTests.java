package fundsdesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines of instant transfers: completed, credited, or left to people. */
@DeskTest
class FpsLineTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    private Day day;
    private String reference = "";

    @BeforeEach
    void begin() {
        day = new Day(desk);
        reference = Day.unusual();
    }

    @Test
    @Tag("CHN-03")
    void completesTheApplicationThatTheAutomaticRuleFinds() {
        day.approvedCard();
        long deposit = TestDesk.done(day.applying(day.clientNumber(), "FPS", "640.00"));
        Row line = matched("640,00", day.payingAccount);
        assertThat(line.get("result")).hasToString("LINKED");
        assertThat(desk.row("deposit-applications", deposit).get("status")).hasToString("COMPLETED");
        assertThat(available()).isEqualTo("640.00");
    }

    @Test
    @Tag("CHN-03")
    void anUnprovenAccountGoesToReviewLikeAnyOther() {
        long deposit = TestDesk.done(day.applying(day.clientNumber(), "FPS", "641.00"));
        Row line = matched("641,00", day.payingAccount);
        assertThat(line.get("claimedFor")).isNotNull();
        assertThat(desk.row("deposit-applications", deposit).get("stage")).hasToString("IN_REVIEW");
    }

    @Test
    @Tag("CHN-03")
    void withoutAnApplicationAProvenAccountIsCreditedAndAStrangersIsNot() {
        day.approvedCard();
        assertThat(matched("75,00", day.payingAccount).get("result")).hasToString("LINKED");
        List<Row> made = desk.rows("deposit-applications", Filter.where("client", Operator.EQ, day.client));
        assertThat(made)
                .singleElement()
                .satisfies(row -> assertThat(row.get("source")).hasToString("SYSTEM"));
        assertThat(available()).isEqualTo("75.00");
        reference = Day.unusual();
        assertThat(matched("75,00", "024-" + TestDesk.unique() + "-1").get("result"))
                .hasToString("NONE");
        assertThat(available()).isEqualTo("75.00");
    }

    private Row matched(String amount, String payer) {
        String details = "/CNTP/" + payer + "//CHAN TAI MAN/\n/REMI/FPS TOP UP/";
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement(amount, reference, details)));
        TestDesk.done(desk.run(Day.OPERATOR, "statement-lines", null, "auto-match", Map.of()));
        return desk.row("statement-lines", day.line(reference));
    }

    private String available() {
        return ledger.balances(day.account).getFirst().available().amount().toPlainString();
    }
}
