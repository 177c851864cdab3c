package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Positions;
import fundsdesk.ledger.Procedure;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each of the eight checks before a reversal passes, warns or blocks, with its figures; in the transaction too. */
@DeskTest
@Tag("RVS-02")
class ReversalCheckTests {

    private static final String NOON_OF_A_MONDAY = "2026-12-07T12:00";

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private SecuritiesAccounts accounts;

    @Autowired
    private Positions positions;

    @Autowired
    private DepositSettings settings;

    @Autowired
    private OfficeSettings office;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private ZoneId zone;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Texts texts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    private Day day;
    private long deposit;
    private String time = NOON_OF_A_MONDAY;

    @BeforeEach
    void credited() {
        day = new Day(desk);
        deposit = credit("2000.00");
    }

    private long credit(String amount) {
        long made = day.apply(amount);
        long line = day.imported(amount);
        TestDesk.done(day.link(Day.OPERATOR, line, made, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(made)));
        return made;
    }

    @Test
    void allPassAndShowTheirFigures() {
        assertThat(checks(true, false))
                .extracting(Checklist.Check::name, Checklist.Check::result)
                .containsExactly(
                        pass("reversal-status"),
                        pass("reversal-available"),
                        pass("reversal-withdrawals"),
                        pass("reversal-margin"),
                        pass("reversal-reason"),
                        pass("reversal-amount"),
                        pass("reversal-cut-off"),
                        pass("reversal-procedure"));
        assertThat(words("reversal-available"))
                .contains("Available HKD 2,000.00")
                .contains("taken back HKD 2,000.00");
        assertThat(words("reversal-amount")).contains("HKD 2,000.00", "HKD 500,000.00");
        assertThat(words("reversal-cut-off")).contains("12:00", "2026-12-07", "16:00");
        assertThat(words("reversal-procedure")).contains("END_OK");
    }

    @Test
    void onlyACompletedDepositPasses() {
        deposit = day.apply("50.00");
        assertThat(result("reversal-status")).isEqualTo(Checklist.Result.BLOCK);
        assertThat(reverse())
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("deposit.not-credited"));
    }

    @Test
    void aShortBalanceBlocksAndSaysWhatToDo() {
        held(new Hold(Hold.Kind.COIN, day.account, money("HKD", "0.01")));
        assertThat(result("reversal-available")).isEqualTo(Checklist.Result.BLOCK);
        assertThat(words("reversal-available"))
                .contains("HKD 1,999.99", "HKD 2,000.00")
                .contains("Freeze");
        assertThat(result("reversal-margin")).isEqualTo(Checklist.Result.PASS);
        assertThat(blocked(reverse())).containsExactly("reversal-available");
        assertThat(status()).isEqualTo(DepositStatus.COMPLETED);
    }

    @Test
    void aWithdrawalInFlightOnAnyAccountOfTheClientBlocks() {
        credit("100.00");
        day.approvedCard();
        Map<String, Object> input = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        input.putAll(Map.of("amount", "50.00", "payeeName", "CHAN TAI MAN", "payeeBank", "HSBC"));
        input.put("payeeAccount", day.payingAccount);
        long task = TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", null, "create", input));
        assertThat(words("reversal-withdrawals")).contains(day.clientNumber(), "HKD 50.00");
        assertThat(blocked(reverse())).containsExactly("reversal-withdrawals");
        TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", task, "cancel", Map.of("reason", "called off")));
        assertThat(result("reversal-withdrawals")).isEqualTo(Checklist.Result.PASS);
    }

    @Test
    @Tag("ACC-08")
    void whatPositionsBindMustStayCovered() {
        credit("500.00");
        occupied("500.01");
        assertThat(words("reversal-margin")).contains("HKD 500.00", "HKD 500.01");
        assertThat(blocked(reverse())).containsExactly("reversal-margin");
        occupied("500.00");
        assertThat(result("reversal-margin")).isEqualTo(Checklist.Result.PASS);
    }

    @Test
    void aReasonIsAskedFor() {
        assertThat(named(checks(false, false), "reversal-reason").result()).isEqualTo(Checklist.Result.BLOCK);
        assertThat(desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", Map.of("note", "because")))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void theThresholdItselfPassesAndACentMoreWarns() {
        deposit = credit("500000.00");
        assertThat(result("reversal-amount")).isEqualTo(Checklist.Result.PASS);
        deposit = credit("500000.01");
        assertThat(result("reversal-amount")).isEqualTo(Checklist.Result.WARN);
        assertThat(named(checks(true, true), "reversal-amount-frozen").result()).isEqualTo(Checklist.Result.WARN);
        assertThat(reverse("reversal-cut-off")).isInstanceOf(Outcome.Unchecked.class);
        assertThat(status()).isEqualTo(DepositStatus.COMPLETED);
        TestDesk.done(reverse("reversal-cut-off", "reversal-amount"));
        assertThat(desk.row("securities-accounts", day.account).get("frozen")).isEqualTo(false);
    }

    @Test
    void theAccountIsFrozenWithItWhenTheOperatorSaysSo() {
        deposit = credit("500000.01");
        Map<String, Object> input = Map.of("reason", "ERRONEOUS_CREDIT", "note", "wrong", "freezeAccount", true);
        TestDesk.done(desk.run(
                Day.OPERATOR,
                "deposit-records",
                deposit,
                "reverse",
                input,
                "reversal-cut-off",
                "reversal-amount-frozen"));
        assertThat(desk.row("securities-accounts", day.account).get("frozen")).isEqualTo(true);
    }

    @Test
    void ofAnotherCurrencyItSaysThatThereAreNoRates() {
        Checklist checks = transaction.execute(status -> {
            // Never written: it only needs an id.
            status.setRollbackOnly();
            entities.setFlushMode(FlushModeType.COMMIT);
            Deposit hkd = deposits.findById(deposit).orElseThrow();
            Money dollars = money("USD", "10.00");
            Deposit usd = new Deposit(
                    hkd.client(), hkd.securitiesAccount(), dollars, Method.BANK_TRANSFER, DepositSource.OPERATOR);
            entities.persist(usd);
            return checker(ledger).of(usd, true, false);
        });
        Checklist.Check worth = named(checks.checks(), "reversal-worth");
        assertThat(worth.result()).isEqualTo(Checklist.Result.WARN);
        assertThat(texts.of(worth.message())).contains("no exchange rates", "USD", "HKD 500,000.00");
    }

    /** Friday the 25th of December is a holiday, the 5th a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-07T15:59:59, PASS",
        "2026-12-07T16:00, WARN",
        "2026-12-07T23:59, WARN",
        "2026-12-08T00:00, PASS",
        "2026-12-05T17:00, PASS",
        "2026-12-25T17:00, PASS"
    })
    void theCutOffCountsOnSettlementDays(String at, Checklist.Result expected) {
        time = at;
        assertThat(result("reversal-cut-off")).isEqualTo(expected);
    }

    @Test
    void whatWasNotBookedForCertainIsNotTakenBack() {
        for (Procedure.Status status :
                List.of(Procedure.Status.PENDING, Procedure.Status.UNKNOWN, Procedure.Status.END_FAIL)) {
            assertThat(result("reversal-procedure", answering(status))).isEqualTo(Checklist.Result.BLOCK);
        }
        assertThat(result("reversal-procedure", answering(Procedure.Status.END_OK)))
                .isEqualTo(Checklist.Result.PASS);
    }

    @Test
    @Tag("RVS-04")
    void whatWasNotBookedForCertainIsNotOfferedAgain() {
        Deposit found = transaction.execute(status -> deposits.findById(deposit).orElseThrow());
        assertThat(checker(answering(Procedure.Status.END_OK))
                        .creditEndedWell(found)
                        .isAllowed())
                .isTrue();
        assertThat(checker(answering(Procedure.Status.UNKNOWN)).creditEndedWell(found))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        no -> assertThat(texts.of(no.reason())).contains("UNKNOWN", "Escalate"));
    }

    @ParameterizedTest
    @EnumSource(ReversalReason.class)
    void whoReversesItTwiceIsToldThatItIsReversed(ReversalReason reason) {
        Map<String, Object> input = Map.of("reason", reason, "note", "wrong", "freezeAccount", false);
        TestDesk.done(desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input, "reversal-cut-off"));
        assertThat(result("reversal-status")).isEqualTo(Checklist.Result.BLOCK);
        assertThat(reverse()).isInstanceOf(Outcome.WrongState.class);
    }

    private Outcome reverse(String... acknowledged) {
        String[] warnings = acknowledged.length == 0 ? new String[] {"reversal-cut-off"} : acknowledged;
        Map<String, Object> input = Map.of("reason", "ERRONEOUS_CREDIT", "note", "wrong", "freezeAccount", false);
        return desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input, warnings);
    }

    private Object status() {
        return desk.row("deposit-records", deposit).get("status");
    }

    private Checklist.Result result(String name) {
        return result(name, ledger);
    }

    private Checklist.Result result(String name, LedgerService asked) {
        return named(checks(asked, true, false), name).result();
    }

    private String words(String name) {
        return texts.of(named(checks(true, false), name).message());
    }

    private List<Checklist.Check> checks(boolean reasoned, boolean freezing) {
        return checks(ledger, reasoned, freezing);
    }

    private List<Checklist.Check> checks(LedgerService asked, boolean reasoned, boolean freezing) {
        Function<Deposit, Checklist> of = found -> checker(asked).of(found, reasoned, freezing);
        Optional<Checklist> checks = Optional.ofNullable(transaction.execute(
                status -> of.apply(deposits.findById(deposit).orElseThrow())));
        return checks.orElseThrow().checks();
    }

    private ReversalChecks checker(LedgerService asked) {
        Instant now = LocalDateTime.parse(time).atZone(zone).toInstant();
        Clock clock = Clock.fixed(now, zone);
        return new ReversalChecks(asked, accounts, positions, settings, office, calendar, clock, zone);
    }

    /** The ledger, but that the procedure that credited the deposit is as said: what another back end may answer. */
    private LedgerService answering(Procedure.Status status) {
        return (LedgerService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LedgerService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("inquire")) {
                        String about = "deposit-applications/" + deposit;
                        return Optional.of(new Procedure(1, "PRC-1", "CashDeposit", status, Optional.empty(), about));
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void held(Hold hold) {
        String about = "tests/" + TestDesk.unique();
        transaction.executeWithoutResult(
                status -> ledger.hold(Instruction.of(about, "hold"), hold).orThrow());
    }

    private void occupied(String amount) {
        desk.create(
                "position-occupancies",
                Map.of(
                        "securitiesAccount",
                        day.account,
                        "currency",
                        "HKD",
                        "amount",
                        amount,
                        "asOf",
                        Instant.now().toString()));
    }

    private static Checklist.Check named(List<Checklist.Check> checks, String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static org.assertj.core.groups.Tuple pass(String name) {
        return org.assertj.core.api.Assertions.tuple(name, Checklist.Result.PASS);
    }

    private static List<String> blocked(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unchecked.class);
        return ((Outcome.Unchecked) outcome)
                .checks().checks().stream()
                        .filter(check -> check.result() == Checklist.Result.BLOCK)
                        .map(Checklist.Check::name)
                        .toList();
    }

    private static Money money(String currency, String amount) {
        return new Money(new BigDecimal(amount), currency);
    }
}
