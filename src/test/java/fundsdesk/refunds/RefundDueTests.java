package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Rows;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By when a refund is due, who sees that it is late, what comes with it, and what its client hears. */
@DeskTest
class RefundDueTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private OfficeSettings office;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Rows rows;

    @Autowired
    private RefundScreen screen;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationContext context;

    /** In 2026 the first of July is a holiday, a Wednesday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-30",
        "2026-11-27T23:59, 2026-12-04",
        "2026-11-28T10:00, 2026-12-04",
        "2026-06-29T10:00, 2026-07-07",
        "2026-12-24T10:00, 2027-01-04"
    })
    @Tag("RFD-01")
    void itIsDueFiveBusinessDaysLater(LocalDateTime registered, LocalDate due) {
        assertThat(dueDates(registered).ofToday()).isEqualTo(due);
    }

    @Test
    @Tag("RFD-01")
    void itIsRegisteredFromALineWithItsDocumentsAndIsDueOnTheDaySaid() {
        RefundCase its = new RefundCase(desk, "800.00");
        LocalDate before = new DueDates(office, calendar, Clock.systemUTC(), ZONE).ofToday();
        TestDesk.done(desk.runWithLetter(
                Day.OPERATOR,
                "statement-lines",
                its.line,
                "register-refund",
                Map.of(
                        "amount",
                        "800.00",
                        "payeeName",
                        "SOMEBODY",
                        "payeeBank",
                        "HSBC",
                        "payeeAccount",
                        RefundCase.FROM,
                        "reason",
                        "THIRD_PARTY",
                        "note",
                        "not a client"),
                "documents"));
        long refund = ((fundsdesk.crud.Ref) desk.rows("refund-parts", Filter.where("line", Operator.EQ, its.line))
                        .getFirst()
                        .get("refund"))
                .id();
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_REVIEW);
        assertThat((LocalDate) desk.row("refunds", refund).get("dueDate"))
                .isBetween(before, new DueDates(office, calendar, Clock.systemUTC(), ZONE).ofToday());
        assertThat(desk.rows("attachments", Filter.where("subjectId", Operator.EQ, refund)))
                .singleElement()
                .satisfies(file -> assertThat(file.get("name")).isEqualTo("letter.pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:59, ''",
        "2026-11-23T16:00, 2026-11-24",
        "2026-11-27T16:30, 2026-11-30",
        "2026-11-28T16:30, ''",
        "2026-07-01T18:00, ''",
        "2026-06-30T16:00, 2026-07-02"
    })
    @Tag("RFD-07")
    void afterTheCutOffOfASettlementDayItWarnsThatTheBankMayPayOnTheNext(LocalDateTime now, String next) {
        Checklist checks = new RefundChecks(office, calendar, at(now), ZONE).cutOff(Checklist.empty());
        assertThat(checks.open(Set.of())).hasSize(next.isEmpty() ? 0 : 1).allSatisfy(check -> {
            assertThat(check.name()).isEqualTo("refund-cut-off");
            assertThat(check.toString()).contains(next);
        });
    }

    @Test
    @Tag("RFD-07")
    void afterItsDueDateItIsOnTheOverdueListUntilItIsPaid() {
        RefundCase its = new RefundCase(desk, "800.00");
        long refund = its.registered("800.00");
        LocalDate due = (LocalDate) desk.row("refunds", refund).get("dueDate");
        long onTheDay = overdue(due.atTime(23, 59));
        assertThat(overdue(due.plusDays(1).atStartOfDay())).isGreaterThanOrEqualTo(1);
        assertThat(overdue(due.plusDays(1).atStartOfDay()) - onTheDay).isGreaterThanOrEqualTo(1);
        TestDesk.done(its.act(Day.REVIEWER, refund, "return", Map.of("reason", "whose")));
        long returned = overdue(due.plusDays(1).atStartOfDay());
        TestDesk.done(its.act(Day.OPERATOR, refund, "cancel", Map.of("reason", "nobody's")));
        assertThat(overdue(due.plusDays(1).atStartOfDay())).isEqualTo(returned - 1);
        assertThat(new OverdueRefunds(rows, screen, dueDates(due.plusDays(1).atStartOfDay())).address())
                .endsWith("dueDate:lt:" + due.plusDays(1));
    }

    @Test
    @Tag("RFD-07")
    void theListSaysHowLateItIsAndHowSoon() {
        RefundCase its = new RefundCase(desk, "800.00");
        Object number = desk.row("refunds", its.registered("800.00")).get("number");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("refunds?filter=number:eq:" + number).cells()).containsPattern("in \\d days");
        }
    }

    @Test
    @Tag("RFD-06")
    void theClientHearsThatItWasPaidOnceAndNothingOfTheBanksRefusal() {
        Day day = new Day(desk);
        RefundCase its = new RefundCase(desk, "10.00");
        long line = its.day.imported("250.00");
        long refund = TestDesk.done(its.register(
                Day.OPERATOR,
                "250.00",
                Map.of(
                        "client",
                        day.clientNumber(),
                        "lines",
                        java.util.List.of(Map.of("line", line, "amount", "250.00")))));
        TestDesk.done(its.approve(Day.REVIEWER, refund));
        TransferCase first = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(first.put(refund));
        first.uploaded();
        Outcome refused = desk.runWithLetter(
                TransferCase.CASHIER,
                "refunds",
                refund,
                "bank-rejected",
                Map.of("reason", "account closed"),
                "evidence");
        assertThat(orders.approve(refused)).isEqualTo("EXECUTED");
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_PROCESSING);
        assertThat(told(refund)).isZero();
        TransferCase second = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(second.put(refund));
        second.uploaded();
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, its.day.debit("250,00", reference)));
        TestDesk.done(its.act(TransferCase.CASHIER, refund, "process", Map.of("debit", its.day.line(reference))));
        assertThat(told(refund)).isEqualTo(1);
    }

    private long told(long refund) {
        return desk
                .rows(
                        "client-notices",
                        Filter.where(
                                "about",
                                Operator.EQ,
                                "refunds/" + desk.row("refunds", refund).get("number")))
                .stream()
                .filter(notice -> String.valueOf(notice.get("occasion")).equals("REFUND_PROCESSED"))
                .count();
    }

    private long overdue(LocalDateTime now) {
        return Acting.as(
                TestDesk.SYSTEM,
                () -> new OverdueRefunds(rows, screen, dueDates(now)).waiting().count());
    }

    private DueDates dueDates(LocalDateTime now) {
        return new DueDates(office, calendar, at(now), ZONE);
    }

    private static Clock at(LocalDateTime local) {
        return Clock.fixed(local.atZone(ZONE).toInstant(), ZONE);
    }
}
