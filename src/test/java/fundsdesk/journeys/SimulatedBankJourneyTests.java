package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The demo's simulated bank, made to work by an operator in a real browser. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class SimulatedBankJourneyTests {

    private static final String INBOX = "/api/v1/bank-notifications?limit=100";

    private final RunningDesk desk;
    private final Chromium chromium;

    SimulatedBankJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("DEMO-03")
    void aDayFillsTheInboxAndItsStatementBelongsToWhatWasCredited() {
        Person operator = chromium.signIn(desk, "operator");
        operator.open("simulated-bank").sees("Simulated. No money moves.").picture("simulated-bank");
        operator.choose("A day, everything in random order").sees("FPS SUCCESS").picture("simulated-bank-day");
        settled();
        assertThat(values(INBOX, "status")).contains("APPLIED", "NO_EFFECT", "WAITING", "REFUSED");
        assertThat(values(INBOX, "channel")).contains("FPS", "BST", "EDDA");
        assertThat(values(INBOX, "repeats")).contains("2");
        operator.choose("Send statement").sees("simulated-bank-").picture("simulated-bank-statement");
        JsonNode statements =
                desk.get("auditor", "/api/v1/bank-statements?limit=5&filter=fileName:starts:simulated-bank");
        assertThat(statements.path("rows").path(0).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(values(
                        "/api/v1/statement-lines?limit=100&filter=bankReference:starts:BST&filter=direction:eq:CREDIT",
                        "result"))
                .isNotEmpty()
                .containsOnly("LINKED");
        operator.open("bank-notifications").sees("FPS").picture("simulated-inbox");
    }

    private void settled() {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (values(INBOX, "status").isEmpty() || values(INBOX, "status").contains("RECEIVED")) {
            assertThat(System.nanoTime()).as("it did not come to that").isLessThan(deadline);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private List<String> values(String path, String attribute) {
        List<String> values = new ArrayList<>();
        desk.get("auditor", path)
                .path("rows")
                .forEach(row -> values.add(row.path(attribute).asString()));
        return values;
    }
}
