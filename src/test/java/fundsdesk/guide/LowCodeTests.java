package fundsdesk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screens;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What three files give, as the guide to a new entity promises. */
@DeskTest
@Tag("FW-01")
class LowCodeTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Screens screens;

    private long branch(String name) {
        return desk.create("branches", Map.of("name", name));
    }

    private Actor manager() {
        return grants.actor(
                "branch-manager",
                "BRANCHES_READ",
                "BRANCHES_CREATE",
                "BRANCHES_EDIT",
                "BRANCHES_DELETE",
                "BRANCHES_RESTORE");
    }

    @Test
    void isWhatTheGuideShows() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guides/new-entity.md"));
        List<String> blocks = Pattern.compile("```(?:java|sql)\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Files.readString(Path.of("src/test/java/fundsdesk/guide/Branch.java")))
                .contains(blocks.get(0));
        assertThat(Files.readString(Path.of("src/test/java/fundsdesk/guide/BranchScreen.java")))
                .contains(blocks.get(1));
        assertThat(Files.readString(Path.of("src/test/resources/db-changelog/crud/910-branches.sql")))
                .contains(blocks.get(2));
        assertThat(screens.find("branches")).isPresent();
    }

    @Test
    void hasAGridWithSearchFiltersAndARecycleBin() {
        long branch = branch("Kowloon " + TestDesk.unique());
        long other = branch("Stanley " + TestDesk.unique());
        try (AtDesk at = AtDesk.as(context, manager())) {
            OnScreen grid = at.open("branches?q=Kowloon&filter=id:eq:" + branch);
            assertThat(grid.columns()).startsWith("name", "mainMethod", "open");
            assertThat(grid.headings()).contains("Main method");
            assertThat(grid.ids()).containsExactly(branch);
            assertThat(at.open("branches?filter=open:eq:true&filter=id:eq:" + other)
                            .ids())
                    .containsExactly(other);
            desk.run(manager(), "branches", branch, "delete", Map.of("reason", "closed for good"));
            assertThat(at.open("branches?filter=id:eq:" + branch).ids()).isEmpty();
            assertThat(grid.press("Recycle bin").ids()).containsExactly(branch);
        }
    }

    @Test
    void hasAFormWithValidation() {
        String name = "Admiralty " + TestDesk.unique();
        try (AtDesk at = AtDesk.as(context, manager())) {
            var form = at.open("branches").choose("Add branch");
            form.confirm();
            assertThat(form.isOpen()).isTrue();
            assertThat(form.complaint("Name")).isNotEmpty();
            form.enter("Name", name).confirm();
            assertThat(form.isOpen()).isFalse();
        }
        assertThat(desk.rows("branches", fundsdesk.crud.Filter.where("name", fundsdesk.crud.Operator.EQ, name)))
                .hasSize(1);
    }

    @Test
    void hasRestHistoryAndADescription() {
        long branch = branch("Central " + TestDesk.unique());
        ApiClient api = new ApiClient(context, manager());
        assertThat(api.post("/api/v1/branches/" + branch + "/actions/edit", "{\"mainMethod\":\"CASH\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/branches/" + branch)
                        .json()
                        .path("mainMethod")
                        .asString())
                .isEqualTo("CASH");
        JsonNode change =
                api.get("/api/v1/branches/" + branch + "/history").json().at("/rows/0/changes/0");
        assertThat(change.path("before").asString()).isEqualTo("CHEQUE");
        assertThat(change.path("after").asString()).isEqualTo("CASH");
        assertThat(api.get("/api/openapi.json").json().path("paths").propertyNames())
                .contains("/api/v1/branches", "/api/v1/branches/actions/create", "/api/v1/branches/{id}/history");
    }

    @Test
    void isSeenByNobodyUntilARoleGrantsIt() {
        Actor stranger = grants.actor("branch-stranger");
        assertThat(new ApiClient(context, stranger).get("/api/v1/branches").status())
                .isEqualTo(403);
        assertThat(desk.run(stranger, "branches", null, "create", Map.of("name", "Mine")))
                .isInstanceOf(Outcome.Denied.class);
        try (AtDesk at = AtDesk.as(context, stranger)) {
            assertThat(at.open("branches").words()).contains("You may not see this screen");
        }
    }
}
