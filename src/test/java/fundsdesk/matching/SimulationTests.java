package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a change of settings would have decided differently, before it is made. */
@DeskTest
@Tag("MAT-10")
class SimulationTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Simulation simulation;

    @Autowired
    private MatchingSettings settings;

    @Test
    void theSettingsOfNowDecideAsTheyDid() {
        assertThat(simulation.with(settings.current()).differences()).isEmpty();
    }

    @Test
    void aToleranceThatLetsMoreThroughIsSeenAndNothingIsChanged() {
        long line = shortBy("5,00");
        Row before = desk.row("statement-lines", line);
        boolean without = differs(tolerating("0.00"), line);
        boolean with = differs(tolerating("5.00"), line);
        assertThat(with).isNotEqualTo(without);
        assertThat(Arrays.asList(desk.row("statement-lines", line).values())).isEqualTo(Arrays.asList(before.values()));
    }

    @Test
    void aValueThatIsNoneSimulatesNothing() {
        assertThat(settings.with("matching.auto-score", "much")).isEmpty();
        assertThat(settings.with("matching.auto-score", "0.50")).isEmpty();
        assertThat(settings.with("matching.auto-score", "0.97")).isPresent();
    }

    @Test
    void aSettingKeepsEachOfItsVersions() {
        long setting = desk.rows("business-settings", Filter.where("key", Operator.EQ, "matching.auto-score"))
                .getFirst()
                .id();
        Object before = desk.row("business-settings", setting).get("value");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", "0.97")));
        try {
            String newest = new ApiClient(context, TestDesk.SYSTEM)
                    .get("/api/v1/business-settings/" + setting + "/history")
                    .json()
                    .toString();
            assertThat(newest).contains("\"field\":\"value\"", "\"after\":\"0.97\"");
        } finally {
            TestDesk.done(desk.run(
                    TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", String.valueOf(before))));
        }
    }

    @Test
    void standsBesideTheFormOfTheSettingAndOfTheMethod() {
        Filter setting = Filter.where("key", Operator.EQ, "matching.auto-score");
        Filter method = Filter.where("method", Operator.EQ, Method.BANK_TRANSFER);
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            for (String address : List.of(
                    "business-settings/"
                            + desk.rows("business-settings", setting).getFirst().id(),
                    "deposit-methods/"
                            + desk.rows("deposit-methods", method).getFirst().id())) {
                var page = at.open(address);
                page.choose("Edit");
                assertThat(page.words()).contains("What it would have decided in the last 14 days");
            }
        }
    }

    private long shortBy(String amount) {
        Day day = new Day(desk);
        day.apply("500.00");
        String reference = Day.unusual();
        String paid = Money.of("500.00", "HKD")
                .minus(Money.of(amount.replace(',', '.'), "HKD"))
                .amount()
                .toPlainString();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement(paid.replace('.', ','), reference)));
        long line = day.line(reference);
        AutoMatchTests.eventually(() -> !desk.rows("match-verdicts", Filter.where("line", Operator.EQ, line))
                .isEmpty());
        return line;
    }

    private Simulation.Result tolerating(String amount) {
        return simulation.with(
                Method.BANK_TRANSFER,
                application -> new MethodRules(
                        Money.of(amount, application.expected().currency()),
                        application.rules().windowDays(),
                        true));
    }

    private static boolean differs(Simulation.Result result, long line) {
        return result.differences().stream().anyMatch(each -> each.now().line().id() == line);
    }
}
