package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Permission;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Verdict;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The second factor: set up by oneself, asked for again where it matters, never worth anything twice. */
@DeskTest
class SecondFactorTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnFactor own;

    @Autowired
    private Factors factors;

    @Autowired
    private LiveGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private JdbcClient database;

    @Test
    @Tag("SEC-01")
    void isSetUpWithACodeOfTheApp() {
        Actor person = accounts.person("set-up");
        List<String> told = new ArrayList<>();
        Acting.as(person, () -> {
            OwnFactor.Draft draft = own.draft();
            assertThat(draft.link())
                    .startsWith("otpauth://totp/Fundsdesk:set-up")
                    .contains("digits=6&period=30");
            assertThat(own.setUp(draft, "000000", "", told::addAll).isAllowed()).isFalse();
            assertThat(own.isSetUp()).isFalse();
            assertThat(own.setUp(draft, codeOf(draft), "", told::addAll).isAllowed())
                    .isTrue();
            assertThat(own.isSetUp()).isTrue();
            Verdict again = own.setUp(own.draft(), "000000", "", told::addAll);
            assertThat(again.isAllowed()).isFalse();
        });
        assertThat(told).hasSize(10).doesNotHaveDuplicates();
        assertThat(stored(person)).noneMatch(told::contains);
    }

    private List<String> stored(Actor person) {
        return database.sql("select code_hash from user_recovery_codes where user_id = ?")
                .param(person.userId())
                .query(String.class)
                .list();
    }

    private static String codeOf(OwnFactor.Draft draft) {
        return Totp.code(decoded(draft.secret().replace(" ", "")), Totp.stepAt(Instant.now()));
    }

    private static byte[] decoded(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char each : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    @Test
    @Tag("SEC-01")
    void acceptsEachCodeOnce() {
        Actor person = accounts.person("once");
        Accounts.App app = accounts.withApp(person);
        String code = app.code();
        assertThat(factors.accepts(person.userId(), code)).isTrue();
        assertThat(factors.accepts(person.userId(), code))
                .as("replayed within its window")
                .isFalse();
        assertThat(factors.accepts(person.userId(), app.code())).isTrue();
    }

    @Test
    @Tag("SEC-01")
    void acceptsEachRecoveryCodeOnce() {
        Actor person = accounts.person("recovers");
        List<String> codes = factors.setUp(person.userId(), Totp.newSecret(), 0);
        assertThat(factors.accepts(person.userId(), codes.get(3).toLowerCase())).isTrue();
        assertThat(factors.accepts(person.userId(), codes.get(3))).isFalse();
        assertThat(factors.codesLeft(person.userId())).isEqualTo(9);
        factors.setUp(person.userId(), Totp.newSecret(), 0);
        assertThat(factors.accepts(person.userId(), codes.get(4)))
                .as("of the factor before")
                .isFalse();
    }

    @Test
    @Tag("SEC-01")
    void whoApprovesMayDoNothingWithoutOne() {
        Actor approver = accounts.person("approver");
        accounts.role(approver, "WORK_ORDERS_READ", "WORK_ORDERS_DECIDE");
        grants.forget();
        assertThat(grants.of(approver)).isEmpty();
        assertThat(Acting.as(approver, own::isDue)).isTrue();
        accounts.withApp(approver);
        grants.forget();
        assertThat(grants.of(approver)).contains(new Permission("WORK_ORDERS_DECIDE"));
        assertThat(Acting.as(approver, own::isDue)).isFalse();
    }

    @Test
    @Tag("SEC-01")
    void whoDoesNotApproveNeedsNone() {
        Actor reader = accounts.person("no-approver");
        accounts.role(reader, "PARCELS_READ");
        grants.forget();
        assertThat(grants.of(reader)).containsExactly(new Permission("PARCELS_READ"));
    }

    @Test
    @Tag("SEC-01")
    void isTakenAwayByAnAdministratorWithAReason() {
        Actor person = accounts.person("loser");
        accounts.withApp(person);
        Outcome outcome = desk.run(
                TestDesk.SYSTEM, "users", person.userId(), "reset-second-factor", Map.of("reason", "telephone lost"));
        assertThat(outcome.isDone()).isTrue();
        assertThat(factors.isSetUp(person.userId())).isFalse();
    }

    @Test
    @Tag("SEC-05")
    void isAskedForAgainInTheBrowserAndHoldsFiveMinutes() {
        Actor person = accounts.granted("burner", "PARCELS_READ", "PARCELS_BURN");
        Accounts.App app = accounts.withApp(person);
        Parcel first = parcels.parcel("1");
        Parcel second = parcels.parcel("2");
        Parcel third = parcels.parcel("3");
        try (AtDesk at = AtDesk.as(context, person)) {
            InDialog burn = at.open("parcels/" + first.id()).choose("Burn");
            burn.confirm();
            assertThat(burn.words()).contains("Is it you?");
            burn.enter("Code of your app, or a recovery code", "000000").confirm();
            assertThat(desk.row("parcels", first.id()).get("status")).isEqualTo(Parcel.Status.READY);
            burn.enter("Code of your app, or a recovery code", app.code()).confirm();
            assertThat(desk.row("parcels", first.id()).get("status")).isEqualTo(Parcel.Status.SENT);
            at.open("parcels/" + second.id()).choose("Burn").confirm();
            assertThat(desk.row("parcels", second.id()).get("status"))
                    .as("still fresh")
                    .isEqualTo(Parcel.Status.SENT);
        }
        database.sql("update user_secrets set stepped_up_at = stepped_up_at - interval '301 seconds' where user_id = ?")
                .param(person.userId())
                .update();
        assertThat(desk.run(person, "parcels", third.id(), "burn", Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("step-up"));
    }

    @Test
    @Tag("SEC-05")
    void isAskedForAgainOverRest() {
        Actor person = accounts.granted("rest-burner", "PARCELS_READ", "PARCELS_BURN");
        Accounts.App app = accounts.withApp(person);
        Parcel parcel = parcels.parcel("1");
        ApiClient api = new ApiClient(context, person);
        String address = "/api/v1/parcels/" + parcel.id() + "/actions/burn";
        ApiClient.Reply refused = api.post(address, "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("step-up");
        ApiClient.Reply wrong = api.post(address, "{}", Map.of("X-Second-Factor", "000000"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().path("code").asString()).isEqualTo("second-factor");
        assertThat(api.post(address, "{}", Map.of("X-Second-Factor", app.code()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("SEC-05")
    void cannotBeGuessedNorLeftOut() {
        Actor person = accounts.granted("guesser", "PARCELS_READ", "PARCELS_BURN");
        Parcel parcel = parcels.parcel("1");
        assertThat(desk.run(person, "parcels", parcel.id(), "burn", Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("step-up-not-set-up"));
        Accounts.App app = accounts.withApp(person);
        ApiClient api = new ApiClient(context, person);
        String address = "/api/v1/parcels/" + parcel.id() + "/actions/burn";
        for (int i = 0; i < 6; i++) {
            api.post(address, "{}", Map.of("X-Second-Factor", "00000" + i));
        }
        assertThat(api.post(address, "{}", Map.of("X-Second-Factor", app.code()))
                        .status())
                .as("locked for a while, even with the right one")
                .isEqualTo(403);
        Actor machine = new Actor(1, "robot", "robot", Actor.Kind.MACHINE, Actor.Source.REST, null);
        context.getBean(TestGrants.class).actor("robot", "PARCELS_READ", "PARCELS_BURN");
        assertThat(desk.run(machine, "parcels", parcel.id(), "burn", Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("step-up-no-person"));
        assertThat(desk.row("parcels", parcel.id()).get("status")).isEqualTo(Parcel.Status.READY);
    }
}
