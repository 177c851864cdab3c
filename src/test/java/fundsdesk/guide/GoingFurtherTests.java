package fundsdesk.guide;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fundsdesk.access.Actor;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.screens.OnScreen;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The three ways to go further than a declaration: an option, a replaced part, an own view. */
@DeskTest
@Tag("FW-02")
class GoingFurtherTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    private Actor manager() {
        return grants.actor(
                "further-manager",
                "BRANCHES_READ",
                "BRANCHES_CREATE",
                "BRANCHES_EDIT",
                "BRANCHES_EXPORT_ROWS",
                "PUBLISHED_GUIDANCE_READ");
    }

    private long branch(String name, boolean open) {
        return desk.create("branches", Map.of("name", name + " " + TestDesk.unique(), "open", open));
    }

    @Test
    void partsAreWhatTheGuideShows() throws IOException {
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/guides/going-further.md")))
                .results()
                .map(match -> match.group(1).strip())
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(Files.readString(Path.of("src/test/java/fundsdesk/guide/OpenColumn.java")))
                .contains(blocks.get(0));
        assertThat(Files.readString(Path.of("src/test/java/fundsdesk/guide/MethodField.java")))
                .contains(blocks.get(1));
    }

    @Test
    void anOptionOfTheDeclarationComesFirst() {
        desk.create("parcels", Map.of("number", "G" + TestDesk.unique(), "address", "1 Pier Road"));
        Actor clerk = grants.actor("further-clerk", "PARCELS_READ", "PARCELS_CREATE");
        try (AtDesk at = AtDesk.as(context, clerk)) {
            InDialog form = at.open("parcels").choose("Add parcel");
            assertThat(form.has("Number")).isTrue();
            assertThat(form.has("Status")).isFalse();
        }
    }

    @Test
    void aReplacedColumnDrawsTheCellAndNothingElse() {
        long open = branch("Open", true);
        long closed = branch("Closed", false);
        try (AtDesk at = AtDesk.as(context, manager())) {
            OnScreen grid = at.open("branches?filter=id:in:" + open + "," + closed + "&sort=id");
            assertThat(grid.headings()).contains("Open");
            assertThat(grid.cells()).contains("| ✓ Yes |").contains("| ✕ No |");
            assertThat(at.open("branches?filter=open:eq:false&filter=id:in:" + open + "," + closed)
                            .ids())
                    .containsExactly(closed);
        }
        ApiClient api = new ApiClient(context, manager());
        assertThat(api.get("/api/v1/branches/" + closed).json().path("open").isBoolean())
                .isTrue();
        assertThat(exported(api, closed)).contains("Closed").doesNotContain("✕", "badge");
    }

    private static String exported(ApiClient api, long branch) {
        try {
            return api.get("/api/v1/branches/export.csv?filter=id:eq:" + branch)
                    .response()
                    .getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aReplacedColumnNeverMeetsWhatItsReaderSeesMasked() {
        Actor seeing = grants.actor(
                "further-seeing", "OWN_PARCELS_READ", "OWN_PARCELS_CREATE", "OWN_PARCELS_REVEAL", "OWN_PARCELS_REMARK");
        String number = "G" + TestDesk.unique();
        TestDesk.done(desk.run(
                seeing,
                "own-parcels",
                null,
                "create",
                Map.of("number", number, "address", "88 Harbour Road", "remark", "rear door")));
        assertThat(cells(seeing, number)).contains("| To 88 Harbour Road (rear door) |");
        grants.actor("further-seeing", "OWN_PARCELS_READ", "OWN_PARCELS_REVEAL");
        assertThat(cells(seeing, number)).contains("| To 88 Harbour Road (no remark) |");
        grants.actor("further-seeing", "OWN_PARCELS_READ");
        assertThat(cells(seeing, number)).doesNotContain("Harbour", "To ").contains("Road");
    }

    private String cells(Actor actor, String number) {
        try (AtDesk at = AtDesk.as(context, actor)) {
            return at.open("own-parcels?filter=number:eq:" + number).cells();
        }
    }

    @Test
    void aReplacedFieldKeepsLabelMarkErrorAndWhatCounts() {
        long branch = branch("Method", true);
        try (AtDesk at = AtDesk.as(context, manager())) {
            InDialog form = at.open("branches/" + branch).choose("Edit");
            RadioButtonGroup<?> methods = _get(RadioButtonGroup.class);
            assertThat(methods.getLabel()).isEqualTo("Main method");
            assertThat(methods.isRequiredIndicatorVisible()).isTrue();
            assertThat(form.value("Main method")).isEqualTo(Branch.Method.CHEQUE);
            methods.clear();
            form.confirm();
            assertThat(form.complaint("Main method")).isNotEmpty();
            form.enter("Main method", Branch.Method.CASH);
            assertThat(form.complaint("Main method")).isEmpty();
            form.confirm();
            assertThat(form.isOpen()).isFalse();
        }
        assertThat(desk.row("branches", branch).get("mainMethod")).isEqualTo(Branch.Method.CASH);
    }

    @Test
    void anOwnViewIsForWhoMaySeeIt() {
        try (AtDesk at = AtDesk.as(context, manager())) {
            assertThat(at.open("client-preview").words()).contains("Client preview");
        }
        try (AtDesk at = AtDesk.as(context, grants.actor("further-stranger"))) {
            assertThat(at.open("client-preview").words()).isBlank();
        }
    }
}
