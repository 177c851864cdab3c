package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.screens.OnScreen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an order or a flow is for is picked by its words; nobody types codes. */
@DeskTest
class OrderPickTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Texts texts;

    private long flow;

    @BeforeEach
    void aFlow() {
        flow = desk.create("approval-flows", Map.of("type", "depots.delete", "deadlineHours", 24));
    }

    @AfterEach
    void noFlow() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("APR-02")
    void aFlowIsFoundByTheWordsOfWhatItIsFor() {
        try (AtDesk at = AtDesk.as(context, grants.actor("pick-flows", "APPROVAL_FLOWS_READ"))) {
            OnScreen page = at.open("approval-flows").pick("Action", "Depot: Delete");
            assertThat(page.ids()).containsExactly(flow);
        }
    }

    @Test
    @Tag("APR-02")
    void aNewFlowIsForSomethingThatThereIs() {
        Actor configurator = grants.actor("pick-new", "APPROVAL_FLOWS_READ", "APPROVAL_FLOWS_CREATE");
        try (AtDesk at = AtDesk.as(context, configurator)) {
            InDialog form = at.open("approval-flows").choose("Add approval flow");
            form.enter("Action", "Depot: every action");
            assertThat(form.value("Action")).isEqualTo("depots.*");
        }
        assertThat(desk.run(
                        TestDesk.SYSTEM,
                        "approval-flows",
                        null,
                        "create",
                        Map.of("type", "depots.fly", "deadlineHours", 24)))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        no -> assertThat(texts.of(no.errors().getFirst().message()))
                                .isEqualTo("depots.fly cannot be chosen here."));
    }
}
