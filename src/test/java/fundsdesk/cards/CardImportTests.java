package fundsdesk.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Many cards at once, by the rules of the form. */
@DeskTest
@Tag("CARD-01")
class CardImportTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient database;

    private final int number = TestDesk.unique();
    private Actor clerk;
    private ApiClient api;

    @BeforeEach
    void begin() {
        desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "K" + number));
        desk.create("clients", Map.of("number", "K" + number, "name", "Chan Tai Man"));
        clerk = grants.actor(
                "card-clerk", "BANK_CARDS_READ", "BANK_CARDS_IMPORT", "CLIENTS_READ", "BANKS_READ", "JOBS_READ");
        api = new ApiClient(context, clerk);
    }

    @Test
    void theWholeFileIsCheckedThenTheGoodRowsAreAddedByTheRulesOfTheForm() {
        assertThat(api.get("/api/v1/bank-cards/import-template.xlsx").status()).isEqualTo(200);
        String row = "K" + number + ",Bank " + number + ",";
        JsonNode tried =
                ended(started(api.send(MockMvcRequestBuilders.multipart("/api/v1/bank-cards/actions/check-import")
                        .file(new MockMultipartFile(
                                "file",
                                "cards.csv",
                                "text/csv",
                                ("Client,Bank,Account number,Holder name\n"
                                                + row + "012-345,Chan Tai Man\n"
                                                + row + "not one!,Chan Tai Man\n"
                                                + row + "012345,Chan Tai Man\n")
                                        .getBytes(StandardCharsets.UTF_8))))));
        assertThat(tried.path("errors")
                        .valueStream()
                        .map(each -> each.path("row").asInt() + " "
                                + each.path("attribute").asString()))
                .containsExactly("3 accountNumber", "4 accountNumber");
        assertThat(tried.toString()).contains("capital letters", "The same as row 2");
        JsonNode added = ended(started(api.post(
                "/api/v1/bank-cards/actions/import",
                "{\"check\":%d,\"onlyGood\":true,\"reason\":\"branch list\"}"
                        .formatted(tried.path("job").asLong()))));
        assertThat(added.path("good").asInt()).isEqualTo(1);
        assertThat(jobs(added).result()).isPresent();
        assertThat(database.sql("select maker || ' ' || review from bank_cards c join clients k on k.id = c.client_id"
                                + " where k.number = ?")
                        .param("K" + number)
                        .query(String.class)
                        .list())
                .containsExactly("person:card-clerk PENDING");
    }

    private static long started(ApiClient.Reply reply) {
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("result").path("job").asLong();
    }

    private JobProgress jobs(JsonNode told) {
        return Acting.as(clerk, () -> jobs.progress(told.path("job").asLong()).orElseThrow());
    }

    private JsonNode ended(long job) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            JobProgress at = Acting.as(clerk, () -> jobs.progress(job).orElseThrow());
            if (at.state().isEnded()) {
                assertThat(at.state()).as(at.toString()).isEqualTo(JobState.DONE);
                return api.get("/api/v1/imports/" + job).json();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("job " + job + " did not end");
    }
}
