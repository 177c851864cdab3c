package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Texts;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After a reversal the desk looks whether all is as it should be; what it cannot put right is handed on with its facts. */
@DeskTest
class ReversalVerificationTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private ReversalVerification verification;

    @Autowired
    private ReversalAttempts attempts;

    @Autowired
    private EscalationDesk escalations;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext context;

    private Day day;
    private long deposit;
    private long card;

    /** By a card that it witnesses. */
    @BeforeEach
    void credited() {
        day = new Day(desk);
        card = day.approvedCard();
        deposit = day.apply("700.00");
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("700,00", reference)));
        // Matching after the import may be the first to link it.
        day.link(Day.OPERATOR, day.line(reference), deposit, "700.00");
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    @Tag("RVS-05")
    void allFiveAreAsExpectedAndShownOnThePage() {
        reverse();
        assertThat(found())
                .extracting(Checklist.Check::name, Checklist.Check::result)
                .containsExactly(
                        pass("verified-status"),
                        pass("verified-procedure"),
                        pass("verified-balance"),
                        pass("verified-card"),
                        pass("verified-notice"));
        assertThat(words("verified-balance")).contains("HKD 700.00", "HKD 0.00");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("deposit-records/" + deposit).words())
                    .contains("All five are as they should be.", "was taken off the account, as it was credited");
        }
    }

    @Test
    @Tag("RVS-05")
    void aCardThatStillReliesOnItIsFound() {
        reverse();
        // As a later mistake would leave it.
        database.sql(
                        "update bank_cards set witness = 'WITNESSED', witness_deposit = ?, witnessed_at = now() where id = ?")
                .params(number(), card)
                .update();
        assertThat(result("verified-card")).isEqualTo(Checklist.Result.BLOCK);
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("deposit-records/" + deposit).words()).contains("Not all is as it should be");
        }
    }

    @Test
    @Tag("RVS-05")
    void aClientWhoWasNotToldIsFound() {
        reverse();
        database.sql("update client_notices set about = 'tests/none' where about = ?")
                .param("deposit-applications/" + number())
                .update();
        assertThat(result("verified-notice")).isEqualTo(Checklist.Result.BLOCK);
    }

    @Test
    @Tag("RVS-06")
    void theBundleHasTheSevenFacts() {
        desk.create(
                "position-occupancies",
                Map.of(
                        "securitiesAccount",
                        day.account,
                        "currency",
                        "HKD",
                        "amount",
                        "650.00",
                        "asOf",
                        Instant.now().toString()));
        Map<String, Object> task = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        task.putAll(Map.of("amount", "40.00", "payeeName", "CHAN TAI MAN", "payeeBank", "HSBC"));
        task.put("payeeAccount", day.payingAccount);
        TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", null, "create", task, "withdrawal-positions"));
        Map<String, Object> input = Map.of("reason", "ERRONEOUS_CREDIT", "note", "wrong", "freezeAccount", false);
        desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input, "reversal-cut-off");
        Escalation bundle =
                Acting.as(Day.OPERATOR, () -> escalations.of(number())).orElseThrow();
        assertThat(bundle.facts())
                .extracting(Escalation.Fact::key)
                .containsExactly("ids", "task", "procedure", "error", "balance", "time", "blockers");
        assertThat(lines(bundle, "ids")).contains(number(), day.clientNumber(), "status 2");
        assertThat(lines(bundle, "task")).contains("Credit: task ", "Reversal: task none");
        assertThat(lines(bundle, "procedure")).contains("CashDeposit END_OK HKD 700.00");
        assertThat(lines(bundle, "error")).contains("BLOCKED", "withdrawals in flight");
        assertThat(lines(bundle, "balance")).contains("To be taken back HKD 700.00", "held HKD 40.00");
        assertThat(lines(bundle, "time")).contains("by " + Day.OPERATOR.username());
        assertThat(lines(bundle, "blockers")).contains("HKD 40.00", "Positions bind HKD 650.00");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("escalations/" + number()).words()).contains("CashDeposit END_OK");
        }
    }

    @Test
    @Tag("RVS-06")
    void theBundleIsHandedToNobodyWhoMayNotSeeTheAttempts() {
        Actor support = grants.actor("escalation-support", "DEPOSIT_RECORDS_READ");
        assertThat(Acting.as(support, () -> escalations.of(number()))).isEmpty();
        Actor reader = grants.actor("escalation-reader", "DEPOSIT_RECORDS_READ", "REVERSAL_ATTEMPTS_READ");
        assertThat(Acting.as(reader, () -> escalations.of(number()))).isPresent();
    }

    private void reverse() {
        Map<String, Object> input = Map.of("reason", "ERRONEOUS_CREDIT", "note", "wrong", "freezeAccount", false);
        TestDesk.done(desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input, "reversal-cut-off"));
    }

    private List<Checklist.Check> found() {
        return Optional.ofNullable(transaction.execute(
                        status -> verification.of(attempts.successful(deposit).orElseThrow())))
                .orElseThrow()
                .checks();
    }

    private Checklist.Result result(String name) {
        return named(name).result();
    }

    private String words(String name) {
        return texts.of(named(name).message());
    }

    private Checklist.Check named(String name) {
        return found().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String lines(Escalation bundle, String key) {
        return bundle.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> String.join("\n", fact.lines()))
                .findFirst()
                .orElseThrow();
    }

    private String number() {
        return String.valueOf(desk.row("deposit-records", deposit).get("number"));
    }

    private static org.assertj.core.groups.Tuple pass(String name) {
        return org.assertj.core.api.Assertions.tuple(name, Checklist.Result.PASS);
    }
}
