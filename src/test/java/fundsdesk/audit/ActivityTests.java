package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Reason;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DeskTest
class ActivityTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private TestDesk testDesk;

    @Autowired
    private Actions actions;

    @Autowired
    private Rows rows;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Trials trials;

    @Autowired
    private DepotScreen depots;

    @Autowired
    private ActivityScreen screen;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    @Tag("AUD-07")
    @Tag("MON-01")
    void keepsWhatWasDenied() {
        long id = trials.create(depots, Map.of("code", "AC1", "name", "Here"));
        Actor reader = grants.actor("activity-reader", "DEPOTS_READ").from(Actor.Source.REST, "10.9.8.7");
        Acting.as(reader, () -> desk.perform(Call.on(depots, delete(), id, new Reason("I can"))));
        Row kept = latest("activity-reader");
        assertThat(kept.get("kind")).isEqualTo(ActivityKind.DENIED);
        assertThat(kept.get("what")).isEqualTo("depots.delete");
        assertThat(kept.get("target")).isEqualTo(String.valueOf(id));
        assertThat(kept.get("address")).isEqualTo("10.9.8.7");
        Actor auditor = grants.actor("activity-auditor", "ACTIVITY_READ", "DEPOTS_READ");
        try (AtDesk at = AtDesk.as(context, auditor)) {
            assertThat(at.open("activity?filter=createdBy:eq:activity-reader").cells())
                    .contains("Depot AC1 Here");
        }
    }

    @Test
    @Tag("AUD-07")
    void keepsWhoAskedForAScreenThatNobodyGranted() {
        Actor curious = grants.actor("activity-curious");
        assertThat(new ApiClient(context, curious).get("/api/v1/depots").status())
                .isEqualTo(403);
        assertThat(latest("activity-curious").get("kind")).isEqualTo(ActivityKind.DENIED);
        assertThat(latest("activity-curious").get("what")).isEqualTo("depots.read");
        assertThat(testDesk.told(latest("activity-curious"), "words")).contains("Depots: See");
        Actor looking = grants.actor("activity-looking");
        try (AtDesk at = AtDesk.as(context, looking)) {
            assertThat(at.open("depots").words()).contains("Depots: See");
        }
        assertThat(latest("activity-looking").get("what")).isEqualTo("depots.read");
    }

    @Test
    @Tag("AUD-07")
    void keepsWhoOpenedARecordOfWhatNobodyGranted() {
        long id = trials.create(depots, Map.of("code", "AC3", "name", "Here"));
        Actor opening = grants.actor("activity-opening");
        try (AtDesk at = AtDesk.as(context, opening)) {
            assertThat(at.open("depots/" + id).words()).doesNotContain("AC3");
        }
        assertThat(latest("activity-opening").get("kind")).isEqualTo(ActivityKind.DENIED);
        assertThat(latest("activity-opening").get("what")).isEqualTo("depots.read");
    }

    @Test
    @Tag("AUD-07")
    void keepsWhatWasInvalidOrRefusedWithItsWords() {
        Actor maker = grants.actor("activity-maker", "DEPOTS_READ", "DEPOTS_CREATE");
        Acting.as(maker, () -> desk.perform(Call.of(depots, create(), Changes.to(Map.of("code", "", "name", "Here")))));
        assertThat(latest("activity-maker").get("kind")).isEqualTo(ActivityKind.INVALID);
        assertThat(testDesk.told(latest("activity-maker"), "words")).contains("Code");

        trials.create(depots, Map.of("code", "AC2", "name", "Here"));
        Acting.as(
                maker,
                () -> desk.perform(Call.of(depots, create(), Changes.to(Map.of("code", "AC2", "name", "Here")))));
        assertThat(latest("activity-maker").get("kind")).isEqualTo(ActivityKind.REFUSED);
    }

    @Test
    @Tag("AUD-07")
    void keepsItThoughTheTransactionAroundItIsTakenBack() {
        Actor nobody = grants.actor("activity-nobody");
        transaction.executeWithoutResult(status -> {
            Acting.as(nobody, () -> desk.perform(Call.on(depots, delete(), 1, new Reason("I can"))));
            status.setRollbackOnly();
        });
        assertThat(latest("activity-nobody").get("kind")).isEqualTo(ActivityKind.DENIED);
    }

    @Test
    @Tag("AUD-07")
    void keepsWhoCouldNotSignIn() {
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated("activity-guess", "guessed"),
                new BadCredentialsException("refused")));
        assertThat(latest("activity-guess").get("kind")).isEqualTo(ActivityKind.SIGN_IN_REFUSED);
    }

    private Row latest(String username) {
        Query query = new Query(
                Filter.where("createdBy", Operator.EQ, username),
                screen.declared().defaultSort(),
                List.of("kind", "what", "target", "words", "address"),
                false);
        return Acting.as(
                grants.actor("auditor-of-activity", "ACTIVITY_READ"),
                () -> rows.page(screen, query, Optional.empty(), 1).getFirst());
    }

    @SuppressWarnings("unchecked")
    private Action<Depot, Reason> delete() {
        return (Action<Depot, Reason>)
                (Action<?, ?>) actions.find(depots, "delete").orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Action<Depot, Changes> create() {
        return (Action<Depot, Changes>)
                (Action<?, ?>) actions.find(depots, "create").orElseThrow();
    }
}
