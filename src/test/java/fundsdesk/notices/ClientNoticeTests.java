package fundsdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Clients are told what became of their money, in their language, and only of what happened. */
@DeskTest
class ClientNoticeTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestMailServer server;

    @Autowired
    private MailDelivery delivery;

    private Day day;
    private String address = "";

    @BeforeEach
    void begin() {
        day = new Day(desk);
        address = day.clientNumber() + "@clients.example.test";
        TestDesk.done(desk.run(
                TestDesk.SYSTEM,
                "clients",
                day.client,
                "edit",
                Map.of("email", address, "language", "zh-HK", "nameChinese", "陳大文")));
    }

    @Test
    @Tag("REV-03")
    void approvingCompletesCreditsAndTellsTheClient() throws Exception {
        long deposit = linked("5000.00");
        assertThat(notices()).isEmpty();
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(String.valueOf(desk.row("deposit-applications", deposit).get("status")))
                .isEqualTo("COMPLETED");
        Row notice = notices().getFirst();
        assertThat(notice.get("subject")).isEqualTo("閣下的存款 HKD 5,000.00 已入賬");
        assertThat(notice.get("body")).asString().startsWith("陳大文 您好").contains("DEP-");
        leave();
        assertThat(server.receivedBy(address).getFirst().getSubject()).isEqualTo("閣下的存款 HKD 5,000.00 已入賬");
    }

    @Test
    @Tag("REV-03")
    void whatDidNotHappenIsNotTold() {
        long deposit = linked("800.00");
        assertThat(day.approve(Day.OPERATOR, day.review(deposit)))
                .as("who linked does not approve")
                .isInstanceOf(Outcome.WrongState.class);
        assertThat(notices()).isEmpty();
    }

    @Test
    @Tag("DEP-03")
    void rejectingReleasesItsLinesAndTellsTheClientWhy() {
        String reference = Day.unusual();
        long deposit = linked("700.00", reference);
        assertThat(desk.row("statement-lines", day.line(reference)).get("claimedBy"))
                .isNotNull();
        TestDesk.done(desk.run(
                Day.OPERATOR, "deposit-applications", deposit, "reject", Map.of("reason", "Paid by somebody else")));
        assertThat(desk.row("statement-lines", day.line(reference)).get("claimedBy"))
                .isNull();
        assertThat(notices().getFirst().get("body")).asString().contains("HKD 700.00", "Paid by somebody else");
        assertThat(desk.run(Day.OPERATOR, "deposit-applications", deposit, "reject", Map.of("reason", "again")))
                .isInstanceOf(Outcome.WrongState.class);
        assertThat(notices()).hasSize(1);
    }

    @Test
    @Tag("DEP-09")
    void theyStandOnThePageOfTheDeposit() {
        long deposit = linked("600.00");
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        try (AtDesk browser = AtDesk.as(context, TestDesk.person("olive"))) {
            assertThat(browser.open("deposit-records/" + deposit).words())
                    .contains("Client notices", "閣下的存款 HKD 600.00 已入賬");
        }
    }

    @Test
    void aCardThatIsRejectedSaysWhyInTheClientsLanguage() {
        int number = TestDesk.unique();
        long bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "N" + number));
        long reason = desk.create(
                "card-rejection-reasons",
                Map.of("english", "Blurred " + number, "traditionalChinese", "模糊不清", "simplifiedChinese", "模糊"));
        Map<String, Object> card = Map.of(
                "client",
                day.clientNumber(),
                "bank",
                bank,
                "accountNumber",
                "012-345-" + number,
                "holderName",
                "Chan Tai Man");
        long id = TestDesk.done(desk.run(Day.OPERATOR, "bank-cards", null, "create", card));
        TestDesk.done(desk.run(
                Day.REVIEWER, "bank-cards", id, "review", Map.of("decision", "REJECTED", "rejectionReason", reason)));
        String told = String.valueOf(notices().getFirst().get("body"));
        assertThat(told).contains("模糊不清", "••••%04d".formatted(number % 10_000)).doesNotContain("012-345-" + number);
    }

    @Test
    void withoutAnAddressItIsKeptAndNothingIsMailed() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "clients", day.client, "edit", noAddress()));
        long deposit = linked("900.00");
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(notices().getFirst().get("mail")).isNull();
    }

    private static Map<String, Object> noAddress() {
        Map<String, Object> none = new java.util.HashMap<>();
        none.put("email", null);
        return none;
    }

    private long linked(String amount) {
        return linked(amount, Day.unusual());
    }

    private long linked(String amount, String reference) {
        long deposit = day.apply(amount);
        long line = day.imported(amount, reference);
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, amount));
        return deposit;
    }

    private List<Row> notices() {
        return desk.rows("client-notices", Filter.where("client", Operator.EQ, day.client));
    }

    private void leave() {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (server.receivedBy(address).isEmpty() && System.nanoTime() < deadline) {
            delivery.deliverDue();
        }
        assertThat(Objects.requireNonNull(server.receivedBy(address))).hasSize(1);
    }
}
