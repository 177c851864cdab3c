package fundsdesk.crud.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** The rows of a moment, page by page. */
@DeskTest
@Tag("AUD-03")
class PastPagesTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clock clock;

    @Test
    void banksKeepTheirPagesThoughTheirOrderIsOfThePresent() {
        bank();
        bank();
        Instant then = clock.instant();
        Actor reader = grants.actor("past-banks", "BANKS_READ");
        JsonNode first = page(reader, "/api/v1/banks?limit=1&asOf=" + then);
        JsonNode second = page(
                reader,
                "/api/v1/banks?limit=1&asOf=" + then + "&after="
                        + first.path("next").asString());
        assertThat(second.path("rows").path(0).path("id").asLong())
                .isGreaterThan(first.path("rows").path(0).path("id").asLong());
    }

    private void bank() {
        int number = TestDesk.unique();
        desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "P" + number));
    }

    private JsonNode page(Actor reader, String address) {
        ApiClient.Reply reply = new ApiClient(context, reader).get(address);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json();
    }
}
