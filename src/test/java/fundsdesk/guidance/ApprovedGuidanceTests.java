package fundsdesk.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
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
import tools.jackson.databind.JsonNode;

/** With approval switched on for deposit parameters, nothing changes for the client app until another person approved. */
@DeskTest
class ApprovedGuidanceTests {

    private static final String SCREEN = "deposit-parameters";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    private final Actor maker = TestDesk.person("connie");
    private ApiClient app;
    private Guide guide;
    private long flow;

    @BeforeEach
    void switchApprovalOn() {
        app = new ApiClient(context, grants.actor("app-under-approval", "PUBLISHED_GUIDANCE_READ"));
        guide = new Guide(desk, "NZD");
        flow = desk.create("approval-flows", Map.of("type", SCREEN + ".*", "deadlineHours", 24));
    }

    @AfterEach
    void switchItOff() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("CFG-21")
    void everyStepWaitsForASecondPerson() {
        assertThat(waits(null, "create", guide.parameter())).isZero();
        long id = desk.rows(
                        SCREEN,
                        fundsdesk.crud.Filter.where("companyAccount", fundsdesk.crud.Operator.EQ, guide.account))
                .getFirst()
                .id();
        assertThat(waits(id, "publish", Map.of())).isOne();
        assertThat(waits(id, "edit", Map.of("feeText", "Dearer"))).isOne();
        assertThat(fee()).isEqualTo("Dearer");
        assertThat(waits(id, "copy", Map.of())).isOne();
        assertThat(waits(id, "unshelve", Map.of())).isZero();
        assertThat(waits(id, "delete", Map.of("reason", "no more"))).isZero();
        assertThat(desk.row(SCREEN, id).get("deletedAt")).isNotNull();
    }

    @Test
    @Tag("CFG-21")
    void aRemarkNeedsNoApproval() {
        Outcome created = desk.run(maker, SCREEN, null, "create", guide.parameter());
        orders.approve(created);
        long id = desk.rows(
                        SCREEN,
                        fundsdesk.crud.Filter.where("companyAccount", fundsdesk.crud.Operator.EQ, guide.account))
                .getFirst()
                .id();
        assertThat(desk.run(maker, SCREEN, id, "remark", Map.of("text", "ask the bank"))
                        .isDone())
                .isTrue();
    }

    /** The same click makes a work order, the app sees what it saw, and only approval changes it. */
    private int waits(@org.jspecify.annotations.Nullable Long id, String action, Map<String, ?> input) {
        String before = ways().toString();
        Outcome outcome = desk.run(maker, SCREEN, id, action, input);
        assertThat(outcome).isInstanceOf(Outcome.Awaiting.class);
        assertThat(ways()).hasToString(before);
        assertThat(orders.approve(outcome)).isEqualTo("EXECUTED");
        return ways().size();
    }

    private String fee() {
        return ways().get(0).get("feeText").asString();
    }

    private JsonNode ways() {
        return app.get("/api/v1/published/deposit-parameters?currency=NZD")
                .json()
                .get("parameters");
    }
}
