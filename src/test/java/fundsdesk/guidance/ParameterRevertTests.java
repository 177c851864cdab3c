package fundsdesk.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A way to deposit goes back to how it was only when a second person agreed, and never to what may not be published. */
@DeskTest
@Tag("AUD-08")
class ParameterRevertTests {

    private static final String SCREEN = "deposit-parameters";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    private ApiClient app;
    private Guide guide;
    private long way;

    @BeforeEach
    void publish() {
        app = new ApiClient(context, grants.actor("app-of-reverts", "PUBLISHED_GUIDANCE_READ"));
        guide = new Guide(desk, "NOK");
        way = guide.published();
    }

    @AfterEach
    void hide() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, SCREEN, way, "unshelve", Map.of()));
    }

    @Test
    void clientsSeeTheOldFeeOnceASecondPersonAgreed() {
        long published = newestRevision();
        edit(Map.of("feeText", "Dearer"));
        assertThat(fee()).isEqualTo("Dearer");
        Outcome waiting = revert(published);
        assertThat(waiting).isInstanceOf(Outcome.Awaiting.class);
        assertThat(fee()).isEqualTo("Dearer");
        assertThat(orders.approve(waiting)).isEqualTo("EXECUTED");
        assertThat(fee()).isEqualTo("No fee");
        assertThat(desk.row(SCREEN, way).get("status"))
                .as("whether it is published is not the form's to change")
                .isEqualTo(ParameterStatus.PUBLISHED);
    }

    @Test
    void doesNotGoBackToAnAccountThatTakesNoMore() {
        long published = newestRevision();
        long elsewhere = guide.account(guide.bank, "NEW-" + guide.number);
        edit(Map.of("companyAccount", elsewhere));
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "company-bank-accounts", guide.account, "edit", Map.of("active", false)));
        assertThat(revert(published).isAccepted()).isFalse();
    }

    private Outcome revert(long revision) {
        Map<String, Object> input = Map.of("revision", revision, "reason", "was a mistake");
        Outcome asked = desk.run(TestDesk.person("connie"), SCREEN, way, "revert", input);
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        unread -> assertThat(unread.checks().checks())
                                .extracting(Checklist.Check::name)
                                .containsExactly("revert-changed-since"));
        return desk.run(TestDesk.person("connie"), SCREEN, way, "revert", input, "revert-changed-since");
    }

    private void edit(Map<String, ?> changes) {
        TestDesk.done(desk.run(TestDesk.person("connie"), SCREEN, way, "edit", changes));
    }

    private long newestRevision() {
        return new ApiClient(context, TestDesk.SYSTEM)
                .get("/api/v1/" + SCREEN + "/" + way + "/history")
                .json()
                .path("rows")
                .path(0)
                .path("revision")
                .asLong();
    }

    private String fee() {
        return app.get("/api/v1/published/deposit-parameters?currency=NOK")
                .json()
                .path("parameters")
                .path(0)
                .path("feeText")
                .asString();
    }
}
