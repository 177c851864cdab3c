package fundsdesk.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The screens of deposit guidance as a configurator uses them. */
@DeskTest
class GuidanceScreenTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Test
    @Tag("CFG-21")
    @Tag("CFG-24")
    void whatIsPublishedStandsOnTheClientsPhone() {
        Guide guide = new Guide(desk, "AUD");
        long id = guide.draft();
        try (AtDesk browser = AtDesk.as(context, TestDesk.person("connie"))) {
            assertThat(browser.open("client-preview").words()).doesNotContain("ACC-" + guide.number);
            OnScreen grid = browser.open("deposit-parameters");
            grid.look(id).choose("Publish");
            assertThat(desk.row("deposit-parameters", id).get("status")).isEqualTo(ParameterStatus.PUBLISHED);
            assertThat(browser.open("client-preview").words()).contains("ACC-" + guide.number, "No fee");
        }
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-parameters", id, "unshelve", Map.of()));
    }

    @Test
    @Tag("CFG-20")
    void theGuidelineIsShownWhileItIsWrittenAndItsPastIsKept() {
        String title = "Guide " + TestDesk.unique();
        long id = desk.create(
                "deposit-guidelines",
                Map.of(
                        "method",
                        "ATM",
                        "region",
                        "AU",
                        "language",
                        "en",
                        "title",
                        title,
                        "body",
                        "Go to **any** machine"));
        try (AtDesk browser = AtDesk.as(context, TestDesk.person("connie"))) {
            OnScreen grid = browser.open("deposit-guidelines");
            var form = grid.look(id).choose("Edit");
            assertThat(form.words()).contains(title);
            form.enter("Title", title + " anew");
            assertThat(form.words()).contains(title + " anew");
            form.confirm();
        }
        assertThat(desk.row("deposit-guidelines", id).get("title")).isEqualTo(title + " anew");
        assertThat(new ApiClient(context, TestDesk.SYSTEM)
                        .get("/api/v1/deposit-guidelines/" + id + "/history")
                        .json()
                        .path("rows")
                        .path(0)
                        .path("changes")
                        .toString())
                .contains("\"" + title + "\"", "\"" + title + " anew\"");
        assertThat(desk.run(
                                TestDesk.SYSTEM,
                                "deposit-guidelines",
                                id,
                                "edit",
                                Map.of("body", "<script>alert(1)</script>"))
                        .isAccepted())
                .isFalse();
    }

    @Test
    @Tag("CFG-23")
    void theTesterSaysWhichAccountAClientIsShown() {
        Guide guide = new Guide(desk, "AUD");
        long way = guide.published();
        long client = guide.bank("Client bank " + guide.number, "K" + guide.number);
        long rule = desk.create(
                "receiving-bank-rules",
                Map.of(
                        "method",
                        "WIRE",
                        "currency",
                        "AUD",
                        "target",
                        "BANK",
                        "clientBank",
                        client,
                        "companyAccount",
                        guide.account,
                        "priority",
                        5));
        var outcome = desk.run(
                TestDesk.SYSTEM,
                "receiving-bank-rules",
                null,
                "test",
                Map.of("method", "WIRE", "currency", "AUD", "bank", client));
        assertThat(outcome).isInstanceOfSatisfying(fundsdesk.crud.Outcome.Done.class, done -> {
            TestReceivingBank.Shown shown = (TestReceivingBank.Shown) java.util.Objects.requireNonNull(done.result());
            assertThat(shown.accounts()).contains("ACC-" + guide.number);
            assertThat(shown.rule())
                    .isEqualTo(desk.rows("receiving-bank-rules", Filter.where("id", Operator.EQ, rule))
                            .getFirst()
                            .get("number"));
        });
        TestDesk.done(desk.run(TestDesk.SYSTEM, "receiving-bank-rules", rule, "delete", Map.of("reason", "test over")));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-parameters", way, "unshelve", Map.of()));
    }
}
