package fundsdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.approvals.TestPeople;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody finds when they come in. */
@DeskTest
@Tag("DASH-01")
class HomeTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestOrders orders;

    @Autowired
    private Waiting waiting;

    @Autowired
    private JdbcClient database;

    @Test
    void saysWhatWaitsAndToTheCentWhatCameInAndWentOutToday() {
        Day day = new Day(desk);
        day.approvedCard();
        BigDecimal inBefore = today("deposit-records");
        BigDecimal outBefore = today("withdrawal-tasks");
        day.imported("64.00");
        long deposit = credited(day, "123.45");
        long withdrawal = paidOut(day, "23.40");
        waiting.forget();
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen home = at.open("");
            assertThat(home.words())
                    .contains("Incoming lines to be linked", "Today's money", "HKD", "Reconciliation breaks")
                    .contains("oldest ");
            assertThat(amount("deposit-records").subtract(inBefore)).isEqualByComparingTo("123.45");
            assertThat(amount("withdrawal-tasks").subtract(outBefore)).isEqualByComparingTo("23.40");
            assertThat(at.open(figure("deposit-records").orElseThrow().getHref())
                            .ids())
                    .contains(deposit);
            at.open("");
            assertThat(at.open(figure("withdrawal-tasks").orElseThrow().getHref())
                            .ids())
                    .contains(withdrawal);
        }
    }

    private BigDecimal today(String screen) {
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open("");
            return amount(screen);
        }
    }

    private static BigDecimal amount(String screen) {
        return figure(screen)
                .map(figure -> new BigDecimal(figure.getText().replaceAll("[^0-9.]", "")))
                .orElse(BigDecimal.ZERO);
    }

    /** What came in or went out in HKD, on the page that is open. */
    private static Optional<Anchor> figure(String screen) {
        return LocatorJ._find(Anchor.class).stream()
                .filter(each -> each.getHref().startsWith(screen + "?filter=completedAt:ge:")
                        && each.getHref().endsWith("filter=currency:eq:HKD"))
                .findFirst();
    }

    private static long credited(Day day, String amount) {
        long deposit = day.apply(amount);
        TestDesk.done(day.link(Day.OPERATOR, day.imported(amount), deposit, amount, "link-name"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        return deposit;
    }

    private long paidOut(Day day, String amount) {
        Map<String, String> asked = new HashMap<>(Map.of(
                "client", day.clientNumber(), "currency", "HKD", "amount", amount, "fee", "0.00", "payeeBank", "HSBC"));
        asked.putAll(Map.of("payeeName", "CHAN TAI MAN", "payeeAccount", day.payingAccount));
        long withdrawal = TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", null, "create", asked));
        orders.approve(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "approve", Map.of()));
        TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "complete", day.paidOut(amount)));
        return withdrawal;
    }

    @Test
    void everyFigureOpensTheRowsBehindIt() {
        new Day(desk).imported("65.00");
        waiting.forget();
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open("");
            List<String> addresses = LocatorJ._find(Anchor.class).stream()
                    .map(Anchor::getHref)
                    .filter(address -> address.contains("?"))
                    .toList();
            assertThat(addresses).isNotEmpty();
            addresses.forEach(address -> assertThat(at.open(address).words())
                    .as(address)
                    .doesNotContain("Something went wrong", "There is nothing here"));
        }
    }

    @Test
    void whatWaitsTooLongIsLate() {
        new Day(desk).imported("66.00");
        long oldest = database.sql("""
            select min(id) from statement_lines where status = 0 and direction = 'CREDIT' and deleted_at is null\
            """).query(Long.class).single();
        age(oldest, "- interval '3 days'");
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open("");
            List<String> late = LocatorJ._find(Anchor.class).stream()
                    .map(Anchor::getHref)
                    .filter(address -> address.startsWith("deposit-match?filter=createdAt:lt:"))
                    .toList();
            assertThat(late).hasSize(1);
            assertThat(at.open(late.getFirst()).ids()).contains(oldest);
        } finally {
            age(oldest, "+ interval '3 days'");
        }
    }

    private void age(long line, String by) {
        database.sql("update statement_lines set created_at = created_at " + by + " where id = ?")
                .param(line)
                .update();
        waiting.forget();
    }

    @Test
    void showsNothingThatOneMayNotRead() {
        Actor keepsUsers = grants.actor("home-keeps-users", "USERS_READ");
        try (AtDesk at = AtDesk.as(context, keepsUsers)) {
            assertThat(at.open("").words())
                    .doesNotContain("Incoming lines", "Today's money", "Reconciliation breaks", "Deposits to review");
        }
    }

    @Test
    void theInboxCountsOnlyWhatWaitsForMe() {
        Day day = new Day(desk);
        long deposit = day.apply("77.00");
        desk.run(Day.OPERATOR, "deposit-applications", deposit, "direct-deposit", Map.of(), "voucher-supplied");
        Actor reviewer = people.with("home-reviewer", "REVIEWER");
        Actor operator = people.with("home-operator", "OPERATOR");
        waiting.forget();
        assertThat(waiting.byEntry(reviewer).get("inbox")).isPositive();
        waiting.forget();
        assertThat(waiting.byEntry(operator).getOrDefault("inbox", 0L)).isZero();
        assertThat(desk.rows("deposit-applications", Filter.where("id", Operator.EQ, deposit)))
                .hasSize(1);
    }
}
