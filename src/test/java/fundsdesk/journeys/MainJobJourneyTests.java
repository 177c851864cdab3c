package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the README walks through, by the people who would do it, in a real browser. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class MainJobJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    MainJobJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("UX-01")
    void fromTheBanksFileToTheClientsAccount() {
        Person operator = chromium.signIn(desk, "operator");
        operator.open("bank-statements").choose("Import statement");
        operator.upload(desk.sample("hsbc-hkd-today.sta")).press("Enter");
        operator.sees("Lines added").picture("imported");

        operator.open("link-checking").sees("lines to check");
        while (!operator.isSeeing("HKD 8,888.88", ".line-head")) {
            operator.press("n");
        }
        assertThat(operator.find(".candidate").first()).isVisible();
        operator.picture("link-checking");
        operator.press("l");
        operator.sees("sent to deposit review").picture("linked");

        String deposit = depositOf("8888.88");
        Person reviewer = chromium.signIn(desk, "reviewer");
        reviewer.open("deposit-reviews").openRow("8,888.88").picture("review");
        reviewer.choose("Approve").isAsked().picture("approve").choose("Approve");
        reviewer.sees("done");
        assertThat(desk.get("auditor", "/api/v1/deposit-applications/" + deposit)
                        .path("status")
                        .asString())
                .isEqualTo("COMPLETED");

        Person auditor = chromium.signIn(desk, "auditor");
        auditor.open("deposit-applications/" + deposit).unfold("History");
        auditor.sees("Approve").picture("history");
    }

    private String depositOf(String amount) {
        JsonNode rows = desk.get("auditor", "/api/v1/deposit-applications?filter=amount:eq:" + amount)
                .path("rows");
        assertThat(rows.size()).isEqualTo(1);
        return rows.path(0).path("number").asString();
    }
}
