package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What link checking shows, over REST. */
@DeskTest
@Tag("MAT-06")
class LinkCheckingApiTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void comparesEachCandidateFieldByFieldAndSaysWhatLinkTakes() {
        long line = paidBeforeTheApplication();
        long deposit = day.apply("1500.00");
        JsonNode checked = ask(Day.OPERATOR, line).json();
        JsonNode first = checked.path("candidates").path(0);
        assertThat(first.path("allocations")
                        .path(0)
                        .path("application")
                        .path("id")
                        .asLong())
                .isEqualTo(deposit);
        assertThat(first.path("allocations").path(0).path("amount").asString()).isEqualTo("1500.00");
        List<String> fields = new ArrayList<>();
        first.path("fields").forEach(each -> fields.add(each.path("field").asString()));
        assertThat(fields).containsExactly("ACCOUNT", "NAME", "AMOUNT", "REFERENCE", "DATE");
        assertThat(first.path("fields").path(2).path("verdict").asString()).isEqualTo("EQUAL");
        assertThat(checked.path("why").asString()).isNotBlank();
    }

    @Test
    void namesTheGateThatShutAnApplicationOut() {
        String reference = Day.unusual();
        String name = Day.unusualName();
        day = new Day(desk, name);
        String namesake = day.statement("1500,00", reference, "/CNTP/999-1//" + name.toUpperCase(Locale.ROOT) + "/");
        TestDesk.done(desk.importStatement(Day.OPERATOR, namesake));
        day.apply("9500.00");
        JsonNode shutOut = ask(Day.OPERATOR, day.line(reference)).json().path("shutOut");
        assertThat(shutOut).isNotEmpty().allSatisfy(each -> {
            assertThat(Gate.valueOf(each.path("gate").asString())).isNotEqualTo(Gate.CLAIMED);
            assertThat(each.path("why").asString())
                    .contains(each.path("application").path("label").asString());
        });
    }

    @Test
    void isClosedToWhoeverMayNotSeeLines() {
        long line = day.imported("1500.00");
        assertThat(ask(grants.actor("no-lines", "CLIENTS_READ"), line).status()).isEqualTo(404);
        assertThat(ask(Day.OPERATOR, Long.MAX_VALUE / 10).status()).isEqualTo(404);
    }

    /** The client's own money, that nothing waits for yet. */
    private long paidBeforeTheApplication() {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("1500,00", reference)));
        return day.line(reference);
    }

    private ApiClient.Reply ask(Actor actor, long line) {
        return new ApiClient(context, actor).get("/api/v1/statement-lines/{id}/candidates", line);
    }
}
