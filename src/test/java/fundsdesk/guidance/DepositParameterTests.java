package fundsdesk.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts, published ways and hidden ones, and what never stands published. */
@DeskTest
class DepositParameterTests {

    private static final String SCREEN = "deposit-parameters";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private JdbcClient database;

    @Test
    @Tag("CFG-21")
    void isPublishedHiddenAndPublishedAgain() {
        Guide guide = new Guide(desk, "SGD");
        long id = guide.draft();
        assertThat(status(id)).isEqualTo(ParameterStatus.DRAFT);
        assertThat(run(id, "unshelve")).isInstanceOf(Outcome.WrongState.class);
        TestDesk.done(run(id, "publish"));
        assertThat(status(id)).isEqualTo(ParameterStatus.PUBLISHED);
        assertThat(code(run(id, "publish"))).isEqualTo("parameter.published-already");
        TestDesk.done(run(id, "unshelve"));
        assertThat(status(id)).isEqualTo(ParameterStatus.UNSHELVED);
        TestDesk.done(run(id, "publish"));
    }

    @Test
    @Tag("CFG-21")
    void aCopyIsANewDraft() {
        Guide guide = new Guide(desk, "SGD");
        long id = guide.published();
        long copy = TestDesk.done(run(id, "copy"));
        List<Row> rows = desk.rows(SCREEN, Filter.where("companyAccount", fundsdesk.crud.Operator.EQ, guide.account));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().id()).as("what came of it").isEqualTo(copy);
        assertThat(rows.getFirst().get("status")).isEqualTo(ParameterStatus.DRAFT);
        assertThat(rows.getFirst().get("publishedAt")).isNull();
        assertThat(rows.getFirst().get("feeText")).isEqualTo("No fee");
        assertThat(rows.getFirst().get("number")).isNotEqualTo(rows.get(1).get("number"));
    }

    @Test
    @Tag("CFG-22")
    void whatClientsSeeIsNotDeleted() {
        Guide guide = new Guide(desk, "SGD");
        long id = guide.published();
        assertThat(code(delete(id))).isEqualTo("parameter.unshelve-first");
        assertThatThrownBy(() -> database.sql("update deposit_parameters set deleted_at = now() where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("deposit_parameters_unshelve_first");
        TestDesk.done(run(id, "unshelve"));
        TestDesk.done(delete(id));
    }

    @Test
    @Tag("CFG-22")
    void publishingNeedsAnActiveAccountThatTakesTheMoney() {
        Guide guide = new Guide(desk, "SGD");
        long id = guide.draft();
        edit("company-bank-accounts", guide.account, Map.of("active", false));
        assertThat(code(run(id, "publish"))).isEqualTo("company-account.inactive");
        edit("company-bank-accounts", guide.account, Map.of("active", true, "currencies", List.of("HKD")));
        assertThat(code(run(id, "publish"))).isEqualTo("company-account.not-supported");
        edit("company-bank-accounts", guide.account, Map.of("currencies", List.of("SGD"), "methods", List.of("FPS")));
        assertThat(code(run(id, "publish"))).isEqualTo("company-account.not-supported");
        assertThat(status(id)).isEqualTo(ParameterStatus.DRAFT);
    }

    @Test
    @Tag("CFG-22")
    void noSecondRowIsPublishedForTheSameReceivingBank() {
        Guide guide = new Guide(desk, "SGD");
        guide.published();
        long twin = guide.draft();
        assertThat(code(run(twin, "publish"))).isEqualTo("parameter.twin");
        assertThatThrownBy(() -> database.sql(
                                "update deposit_parameters set status = 'PUBLISHED', published_at = now() where id = ?")
                        .param(twin)
                        .update())
                .hasMessageContaining("deposit_parameters_published");
        edit(SCREEN, twin, Map.of("region", "CN"));
        TestDesk.done(run(twin, "publish"));
        Outcome back = desk.run(
                TestDesk.SYSTEM,
                SCREEN,
                twin,
                "edit",
                new java.util.HashMap<>(java.util.Collections.singletonMap("region", null)));
        assertThat(code(back)).isEqualTo("deposit_parameters_published");
    }

    @Test
    @Tag("CFG-21")
    void onlyWhoIsGrantedPublishes() {
        long id = new Guide(desk, "SGD").draft();
        Actor reader = grants.actor("reader-of-parameters", "DEPOSIT_PARAMETERS_READ");
        assertThat(desk.run(reader, SCREEN, id, "publish", Map.of())).isInstanceOf(Outcome.Denied.class);
    }

    private void edit(String screen, long id, Map<String, ?> changes) {
        TestDesk.done(desk.run(TestDesk.SYSTEM, screen, id, "edit", changes));
    }

    private Outcome run(long id, String action) {
        return desk.run(TestDesk.SYSTEM, SCREEN, id, action, Map.of());
    }

    private Outcome delete(long id) {
        return desk.run(TestDesk.SYSTEM, SCREEN, id, "delete", Map.of("reason", "not needed"));
    }

    private Object status(long id) {
        return desk.row(SCREEN, id).get("status");
    }

    static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.WrongState wrong -> wrong.code();
            default -> outcome.toString();
        };
    }
}
