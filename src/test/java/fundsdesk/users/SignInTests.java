package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Getting in by password and second factor, how long it lasts, and how it ends. */
@DeskTest
@Tag("SEC-01")
class SignInTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private OwnSessions own;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private JdbcClient database;

    private MvcResult signIn(String username, String password, String code) throws Exception {
        return signIn(new MockHttpSession(), username, password, code);
    }

    private MvcResult signIn(MockHttpSession session, String username, String password, String code) throws Exception {
        return mvc.perform(post("/sign-in")
                        .session(session)
                        .param("username", username)
                        .param("password", password)
                        .param("code", code))
                .andReturn();
    }

    private boolean getsIn(Actor person, String password, String code) throws Exception {
        String target = String.valueOf(
                signIn(person.username(), password, code).getResponse().getRedirectedUrl());
        return !target.contains("error");
    }

    @Test
    void letsInWithTheRightPasswordAlone() throws Exception {
        Actor person = accounts.person("plain");
        assertThat(getsIn(person, Accounts.PASSWORD, "")).isTrue();
        assertThat(getsIn(person, Accounts.PASSWORD + "!", "")).isFalse();
        assertThat(hash(person)).startsWith("$argon2id$").contains("m=19456,t=2,p=1");
    }

    private String hash(Actor person) {
        return database.sql("select password_hash from user_secrets where user_id = ?")
                .param(person.userId())
                .query(String.class)
                .single();
    }

    @Test
    void asksForTheSecondFactorOfThoseWhoHaveOne() throws Exception {
        Actor person = accounts.person("two-factors");
        Accounts.App app = accounts.withApp(person);
        assertThat(getsIn(person, Accounts.PASSWORD, "")).isFalse();
        assertThat(getsIn(person, Accounts.PASSWORD, "000000")).isFalse();
        assertThat(getsIn(person, "wrong", app.code())).isFalse();
        assertThat(getsIn(person, Accounts.PASSWORD, app.code())).isTrue();
        assertThat(getsIn(person, Accounts.PASSWORD, app.lastCode()))
                .as("replayed")
                .isFalse();
    }

    @Test
    void locksAfterManyWrongPasswordsAndTellsNobody() throws Exception {
        Actor person = accounts.person("attacked");
        MockHttpServletResponse wrong = signIn(person.username(), "wrong", "").getResponse();
        for (int i = 0; i < 5; i++) {
            signIn(person.username(), "wrong", "");
        }
        MockHttpServletResponse locked =
                signIn(person.username(), Accounts.PASSWORD, "").getResponse();
        MockHttpServletResponse nobody = signIn("nobody-at-all", "wrong", "").getResponse();
        assertThat(locked.getRedirectedUrl())
                .isEqualTo(wrong.getRedirectedUrl())
                .isEqualTo(nobody.getRedirectedUrl())
                .contains("error");
        assertThat(desk.run(TestDesk.SYSTEM, "users", person.userId(), "unlock", Map.of())
                        .isDone())
                .isTrue();
        assertThat(getsIn(person, Accounts.PASSWORD, "")).isTrue();
    }

    @Test
    void givesTheSessionAnotherNameWhenSomebodySignsIn() throws Exception {
        Actor person = accounts.person("fixed");
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        signIn(session, person.username(), Accounts.PASSWORD, "");
        assertThat(session.getId()).as("a planted session is worth nothing").isNotEqualTo(before);
    }

    @Test
    void takesNoFormFromAnotherSite() throws Exception {
        Actor person = accounts.person("forged");
        for (Map.Entry<String, String> header : Map.of(
                        "Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example")
                .entrySet()) {
            MvcResult result = mvc.perform(post("/sign-in")
                            .header(header.getKey(), header.getValue())
                            .param("username", person.username())
                            .param("password", Accounts.PASSWORD))
                    .andReturn();
            assertThat(result.getResponse().getStatus()).isEqualTo(403);
        }
        assertThat(activeSessions(person)).isZero();
        MockHttpSession session = new MockHttpSession();
        signIn(session, person.username(), Accounts.PASSWORD, "");
        mvc.perform(post("/logout").session(session)).andReturn();
        assertThat(activeSessions(person))
                .as("signed out only with the token of the page")
                .isEqualTo(1);
    }

    private long activeSessions(Actor person) {
        return database.sql("select count(*) from user_sessions where user_id = ? and status = 'ACTIVE'")
                .param(person.userId())
                .query(Long.class)
                .single();
    }

    @Test
    void endsTheOldestOfTooManySessions() {
        Actor person = accounts.person("everywhere");
        List<Long> begun = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            begun.add(sessions.begin(person, "browser " + i));
        }
        assertThat(sessions.isLive(begun.getFirst())).isFalse();
        assertThat(begun.subList(1, 6)).allMatch(sessions::isLive);
        Acting.as(person, own::endAll);
        assertThat(begun).noneMatch(sessions::isLive);
        assertThat(activeSessions(person)).isZero();
    }

    @Test
    void endsTheSessionsOfADisabledAccount() {
        Actor person = accounts.person("leaver");
        long session = sessions.begin(person, "browser");
        assertThat(desk.run(TestDesk.SYSTEM, "users", person.userId(), "edit", Map.of("enabled", false))
                        .isDone())
                .isTrue();
        assertThat(sessions.isLive(session)).isFalse();
    }

    @Test
    @Tag("MON-01")
    void aSessionIsSeenWithItsDeviceAndPlaceAndEndedAtOnceAndOnlyOnce() {
        Actor person = accounts.person("watched").from(Actor.Source.BROWSER, "10.4.5.6");
        long session = sessions.begin(person, "Firefox on Linux");
        Row seen = desk.row("sessions", session);
        assertThat(seen.get("device")).isEqualTo("Firefox on Linux");
        assertThat(seen.get("address")).isEqualTo("10.4.5.6");
        assertThat(seen.get("lastSeenAt")).isNotNull();
        assertThat(desk.run(person, "sessions", session, "terminate", Map.of("reason", "mine")))
                .isInstanceOf(Outcome.Denied.class);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "sessions", session, "terminate", Map.of("reason", "not theirs")));
        assertThat(sessions.isLive(session)).isFalse();
        assertThat(desk.row("sessions", session).get("status")).isEqualTo(UserSession.Status.TERMINATED);
        assertThat(desk.run(TestDesk.SYSTEM, "sessions", session, "terminate", Map.of("reason", "again")))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("SEC-03")
    void takesAPermissionAwayFromAnOpenPageWithinASecond() throws Exception {
        Actor person = accounts.person("revoked");
        accounts.role(person, "PARCELS_READ", "PARCELS_SEND", "DEPOTS_READ");
        Parcel parcel = parcels.parcel("3");
        try (AtDesk at = AtDesk.as(context, person)) {
            OnScreen page = at.open("parcels?filter=id:eq:" + parcel.id());
            assertThat(page.ids()).containsExactly(parcel.id());
            assertThat(page.look(parcel.id()).offers("Send")).isTrue();
            var dialog = page.choose("Send").enter("Note", "too late");
            assertThat(desk.run(TestDesk.SYSTEM, "users", person.userId(), "edit", Map.of("roles", List.of()))
                            .isDone())
                    .isTrue();
            Thread.sleep(900);
            dialog.confirm();
            assertThat(desk.row("parcels", parcel.id()).get("status")).isEqualTo(Parcel.Status.READY);
            dialog.press("Cancel");
            assertThat(page.press("Refresh").words()).contains("You may not see this screen");
        }
    }

    @Test
    void keepsPagesFromThoseWhoDidNotSignIn() throws Exception {
        for (String address :
                List.of("/", "/parcels", "/parcels/1", "/users", "/jobs/1/result", "/download/documents/1")) {
            MockHttpServletResponse response =
                    mvc.perform(get(address)).andReturn().getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(302);
            assertThat(response.getRedirectedUrl()).as(address).contains("sign-in");
        }
    }
}
