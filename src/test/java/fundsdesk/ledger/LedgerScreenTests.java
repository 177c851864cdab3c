package fundsdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.money.Money;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The ledger as people see it: procedures, statements, balances, and what positions bind. */
@DeskTest
class LedgerScreenTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private Positions positions;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private WebApplicationContext context;

    private Day day;
    private long deposit;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        day.approvedCard();
        deposit = day.apply("800.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("800.00"), deposit, "800.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    @Tag("ACC-03")
    void everyBookingLeavesAProcedureThatIsFoundByNumberSubjectAndKey() {
        String number =
                desk.row("deposit-applications", deposit).get("procedureNumber").toString();
        String subject = "deposit-applications/" + deposit;
        for (String words : List.of(number, subject, subject + "/credit")) {
            assertThat(desk.rows("procedures", new Filter.Search(words)))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.get("number")).isEqualTo(number);
                        assertThat(row.get("type")).isEqualTo("CashDeposit");
                        assertThat(row.get("status")).isEqualTo(Procedure.Status.END_OK);
                        assertThat(row.get("subject")).isEqualTo(subject);
                    });
        }
    }

    @Test
    @Tag("ACC-03")
    void aRefusedBookingIsListedWithItsReason() {
        ledger.book(
                Instruction.of("clients/" + day.client, "out-" + day.client),
                Booking.withdrawal(day.account, 1, Money.of("900.00", "HKD"), Money.zero("HKD")));
        assertThat(desk.rows(
                        "procedures", ofAccount().and(Filter.where("status", Operator.EQ, Procedure.Status.END_FAIL))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("type")).isEqualTo("CashWithdraw");
                    assertThat(desk.told(row, "message")).contains("HKD 900.00").contains("HKD 800.00");
                });
    }

    @Test
    @Tag("ACC-07")
    void theStatementRunsPerCurrencyAndEachRowLeadsToItsSource() {
        credit("50.00");
        ledger.book(
                Instruction.of("deposit-applications/" + deposit, "yen-" + deposit),
                Booking.deposit(day.account, 1, Money.of("9000", "JPY"), Money.zero("JPY")));
        List<Row> hkd = desk.rows("postings", ofAccount().and(Filter.where("currency", Operator.EQ, "HKD")));
        assertThat(hkd).extracting(row -> row.get("balanceAfter").toString()).containsExactly("850.00", "800.00");
        assertThat(hkd.getLast().get("subject")).isEqualTo("deposit-applications/" + deposit);
        assertThat(desk.rows("postings", ofAccount().and(Filter.where("currency", Operator.EQ, "JPY"))))
                .singleElement()
                .satisfies(row -> assertThat(row.get("balanceAfter").toString()).isEqualTo("9000"));
    }

    @Test
    @Tag("ACC-07")
    void theStatementIsATabOfTheAccountAndIsTakenAway() {
        String number =
                desk.row("deposit-applications", deposit).get("procedureNumber").toString();
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            assertThat(at.open("securities-accounts/" + day.account).words().replaceAll("\\s+", " "))
                    .contains("Account statement 1", "Balances 1", "Procedures (SBA log) 1");
        }
        ApiClient.Reply page = new ApiClient(context, TestDesk.SYSTEM)
                .get("/api/v1/postings?filter={filter}", "securitiesAccount:eq:" + day.account);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("rows").path(0).path("number").asString()).isEqualTo(number);
    }

    @Test
    @Tag("ACC-02")
    void aJournalTransactionShowsItsPostingsThatSumToZero() {
        Row entry = desk.rows("postings", ofAccount()).getFirst();
        long transaction = ((Ref) entry.get("transaction")).id();
        assertThat(desk.rows("postings", Filter.where("transaction", Operator.EQ, transaction)))
                .extracting(row -> row.get("amount").toString())
                .containsExactlyInAnyOrder("800.00", "-800.00");
        assertThat(desk.row("journal-transactions", transaction).get("number")).isEqualTo(entry.get("number"));
    }

    @Test
    @Tag("ACC-01")
    void anAccountHasItsStandingAndItsBalancesPerCurrency() {
        Row account = desk.row("securities-accounts", day.account);
        assertThat(((Ref) account.get("client")).id()).isEqualTo(day.client);
        assertThat(account.get("opening")).hasToString("ACTIVE");
        assertThat(account.get("frozen")).isEqualTo(false);
        TestDesk.done(withdraw("300.00"));
        assertThat(desk.rows("ledger-accounts", ofAccount())).singleElement().satisfies(row -> {
            assertThat(row.get("posted").toString()).isEqualTo("800.00");
            assertThat(row.get("held").toString()).isEqualTo("300.00");
            assertThat(row.get("available").toString()).isEqualTo("500.00");
            assertThat(((Ref) row.get("client")).id()).isEqualTo(day.client);
        });
        assertThat(desk.rows("holds", ofAccount())).singleElement().satisfies(row -> {
            assertThat(row.get("status")).isEqualTo(HeldMoney.Status.ACTIVE);
            assertThat(row.get("subject").toString()).startsWith("withdrawal-tasks/");
        });
    }

    @Test
    void theNewestFigureOfPositionsCountsAndStandsOnTheAccount() {
        assertThat(positions.occupied(day.account, "HKD")).isEqualTo(Money.zero("HKD"));
        TestDesk.done(report("100.00", "2026-11-02T00:00:00Z"));
        TestDesk.done(report("250.00", "2026-11-03T00:00:00Z"));
        TestDesk.done(report("70.00", "2026-11-01T00:00:00Z"));
        assertThat(positions.occupied(day.account, "HKD")).isEqualTo(Money.of("250.00", "HKD"));
        assertThat(desk.rows("ledger-accounts", ofAccount())
                        .getFirst()
                        .get("occupied")
                        .toString())
                .startsWith("250");
    }

    @Test
    void refusesAFigureThatIsNoAmountOrStandsAlready() {
        TestDesk.done(report("100.00", "2026-11-02T00:00:00Z"));
        assertThat(report("100.001", "2026-11-03T00:00:00Z").isDone()).isFalse();
        assertThat(report("-1.00", "2026-11-03T00:00:00Z")).isInstanceOf(Outcome.Invalid.class);
        assertThat(report("120.00", "2026-11-02T00:00:00Z").isDone()).isFalse();
        assertThat(positions.occupied(day.account, "HKD")).isEqualTo(Money.of("100.00", "HKD"));
    }

    @Test
    void takesAFigureOverRest() {
        ApiClient.Reply reply = new ApiClient(context, TestDesk.SYSTEM)
                .post(
                        "/api/v1/position-occupancies/actions/create",
                        "{\"securitiesAccount\":%d,\"currency\":\"HKD\",\"amount\":\"40.00\",\"asOf\":\"2026-11-05T00:00:00Z\"}"
                                .formatted(day.account),
                        Map.of("Idempotency-Key", "position-" + day.account));
        assertThat(reply.status()).as(reply.json().toString()).isIn(200, 201);
        assertThat(positions.occupied(day.account, "HKD")).isEqualTo(Money.of("40.00", "HKD"));
    }

    private void credit(String amount) {
        long next = day.apply(amount);
        TestDesk.done(day.link(Day.OPERATOR, day.imported(amount), next, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(next)));
    }

    private Outcome withdraw(String amount) {
        return desk.run(
                Day.OPERATOR,
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client",
                        day.clientNumber(),
                        "currency",
                        "HKD",
                        "amount",
                        amount,
                        "payeeName",
                        "CHAN TAI MAN",
                        "payeeBank",
                        "HSBC",
                        "payeeAccount",
                        day.payingAccount));
    }

    private Outcome report(String amount, String asOf) {
        return desk.run(
                Day.OPERATOR,
                "position-occupancies",
                null,
                "create",
                Map.of("securitiesAccount", day.account, "currency", "HKD", "amount", amount, "asOf", asOf));
    }

    private Filter ofAccount() {
        return Filter.where("securitiesAccount", Operator.EQ, day.account);
    }
}
