package fundsdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, and what comes of knocking at it without being let in (SAFE-06). */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SAFE-06")
class FrontDoorTests {

    /** Who answers whom at each address; one that does not stand here fails the build. */
    private static final Map<String, String> GUARDS = new TreeMap<>(Map.ofEntries(
            Map.entry("/api/**", "404 or 405, after sign-in"),
            Map.entry("/api/openapi.json", "only what the caller may do"),
            Map.entry("/api/v1", "only screens that the caller may read"),
            Map.entry("/api/v1/{screen}", "the screen's read permission, row access"),
            Map.entry("/api/v1/{screen}/{id}", "the screen's read permission, row access"),
            Map.entry("/api/v1/{screen}/{id}/history", "the screen's read permission, row access"),
            Map.entry("/api/v1/{screen:[a-z][a-z0-9-]*}/{id}/remarks", "the screen's read permission, row access"),
            Map.entry("/api/v1/{screen}/actions/{action}", "the action's permission"),
            Map.entry("/api/v1/{screen}/{id}/actions/{action}", "the action's permission, row access"),
            Map.entry("/api/v1/{screen}/actions/{action}/batch", "the action's permission, row access"),
            Map.entry("/api/v1/{screen}/actions/{action}/simulate", "the action's permission, row access"),
            Map.entry("/api/v1/securities-accounts/{number}/balances", "row access of securities accounts"),
            Map.entry(
                    "/api/v1/reconciliation-runs/{id:\\d{1,18}}/summary.xlsx",
                    "the export permission of runs, row access"),
            Map.entry(
                    "/exports/reconciliation-runs/{id:\\d{1,18}}/summary.xlsx",
                    "the export permission of runs, row access"),
            Map.entry(
                    "/api/v1/statement-lines/{id:\\d{1,18}}/candidates",
                    "row access of statement lines and of the applications shown"),
            Map.entry("/api/v1/jobs/{id:\\d{1,18}}/result", "the caller's own jobs"),
            Map.entry("/api/v1/{screen:[a-z][a-z0-9-]*}/export.xlsx", "the screen\'s export permission, row access"),
            Map.entry("/api/v1/{screen:[a-z][a-z0-9-]*}/export.csv", "the screen\'s export permission, row access"),
            Map.entry("/exports/{screen:[a-z][a-z0-9-]*}.xlsx", "the screen\'s export permission, row access"),
            Map.entry("/exports/{screen:[a-z][a-z0-9-]*}.csv", "the screen\'s export permission, row access"),
            Map.entry("/api/v1/{screen:[a-z][a-z0-9-]*}/import-template.xlsx", "the screen's import permission"),
            Map.entry("/imports/{screen:[a-z][a-z0-9-]*}.xlsx", "the screen's import permission"),
            Map.entry("/api/v1/imports/{job:\\d{1,18}}", "the caller's own jobs"),
            Map.entry("/jobs/{id:\\d{1,18}}/result", "the reader's own jobs"),
            Map.entry("/hooks/v1/banks/{bankCode}/notifications", "the signature of the bank"),
            Map.entry(
                    "/api/v1/deposit-records/{number}/escalation",
                    "the read permission of reversal attempts, row access of the deposit"),
            Map.entry(
                    "/download/escalations/{number}",
                    "the read permission of reversal attempts, row access of the deposit"),
            Map.entry("/api/v1/who-may", "WHO_MAY_READ"),
            Map.entry("/api/v1/who-may.xlsx", "WHO_MAY_READ"),
            Map.entry("/exports/who-may-do-what.xlsx", "WHO_MAY_READ"),
            Map.entry(
                    "/download/transfers/{number}",
                    "row access of the transfer file, permission TRANSFER_FILES_UPLOAD, and its release by two persons"),
            Map.entry(
                    "/download/transfers/{number}/not-released",
                    "row access of the transfer file, permissions TRANSFER_FILES_AUTHORISE and BANK_CARD_REVEAL"),
            Map.entry("/download/documents/{id}", "row access of the record that the document belongs to"),
            Map.entry("/api/v1/published/deposit-parameters", "PUBLISHED_READ"),
            Map.entry("/api/v1/published/deposit-guidelines", "PUBLISHED_READ"),
            Map.entry("/api/v1/published/receiving-accounts", "PUBLISHED_READ"),
            Map.entry("/api/v1/published/images/{hash:[0-9a-f]{64}}.png", "PUBLISHED_READ"),
            Map.entry("/guidance-images/{hash:[0-9a-f]{64}}.png", "the read permission of guidelines")));

    private static final List<String> INJECTIONS = List.of(
            "' or 1=1 --",
            "'; drop table parcels; --",
            "\" or \"\"=\"",
            "1) or (1=1",
            "%",
            "_",
            "\\",
            "x' union select password_hash from user_secrets --",
            "\u0000",
            "${jndi:ldap://x}",
            "#{T(java.lang.Runtime)}");

    private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private Samples samples;

    @Autowired
    private TestDesk desk;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeAll
    void begin() {
        samples.make();
    }

    Stream<Screen<?>> screens() {
        return screens.all().stream();
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("fundsdesk.")) {
                addresses.addAll(info.getPatternValues());
            }
        });
        return addresses;
    }

    @Test
    void everyAddressHasItsGuard() {
        assertThat(GUARDS.keySet()).containsAll(addresses());
    }

    @Test
    void nobodyIsAnsweredWithoutSigningIn() throws Exception {
        for (String address : addresses()) {
            if (address.startsWith("/hooks/")) {
                continue;
            }
            String real = address.replaceAll("\\{(?:[^{}/]|\\{[^{}]*})*}", "1").replace("**", "x");
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.request(method, real))
                        .andReturn()
                        .getResponse();
                boolean toSignIn = answer.getStatus() == 302
                        && String.valueOf(answer.getRedirectedUrl()).contains("sign-in");
                assertThat(answer.getStatus() == 401 || answer.getStatus() == 403 || toSignIn)
                        .as(method + " " + real + " " + answer.getStatus())
                        .isTrue();
            }
        }
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> anonymous = new TreeSet<>();
        scanner.findCandidateComponents("fundsdesk").forEach(found -> {
            Class<?> view = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (view.isAnnotationPresent(AnonymousAllowed.class)) {
                anonymous.add(view.getSimpleName());
            } else {
                assertThat(view).hasAnnotation(PermitAll.class);
            }
        });
        assertThat(anonymous).containsExactly("SignInView");
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void nothingIsInjectedThroughFilterSearchOrSort(Screen<T> screen) {
        ApiClient api = new ApiClient(context, TestDesk.SYSTEM);
        String base = "/api/v1/" + screen.key();
        long all = count(screen);
        Optional<Attribute<T>> text = screen.declared().attributes().stream()
                .filter(attribute -> attribute.kind().isText())
                .findFirst();
        for (String attack : INJECTIONS) {
            text.ifPresent(attribute -> {
                ApiClient.Reply reply = api.get(base + "?filter={filter}", attribute.name() + ":contains:" + attack);
                assertThat(reply.status())
                        .as(screen.key() + " " + attack + reply.json())
                        .isIn(200, 400);
                if (attack.length() > 1) {
                    assertThat(reply.json().path("rows").size()).as(attack).isZero();
                }
            });
            assertThat(api.get(base + "?q={q}", attack).status())
                    .as(screen.key() + " q " + attack)
                    .isIn(200, 400);
            assertThat(api.get(base + "?sort={sort}", attack).status()).isEqualTo(400);
            assertThat(api.get(base + "?columns={columns}", attack).status()).isEqualTo(400);
            assertThat(api.get(base + "?after={after}", attack).status()).isEqualTo(400);
            assertThat(api.get(base + "/{id}", attack).status()).isIn(400, 404);
        }
        assertThat(count(screen)).isGreaterThanOrEqualTo(all);
    }

    private long count(Screen<?> screen) {
        return samples.newest(screen, 500).size();
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void whatLooksLikeAScriptIsOnlyShown(Screen<T> screen) {
        Optional<Row> row = samples.newest(screen, 1).stream().findFirst();
        if (row.isEmpty() || !screen.declared().has(Screen.Standard.EDIT)) {
            return;
        }
        Map<String, Object> before = new HashMap<>();
        for (FormField<T> field : screen.declared().fields()) {
            if (field.attribute().kind().isText() && field.write() == FormField.Write.ALWAYS) {
                String name = field.attribute().name();
                before.put(name, row.get().get(name));
                write(screen, row.get(), name, SCRIPT);
            }
        }
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open(screen.key()).drawAll();
            assertHarmless(UI.getCurrent());
            at.open(screen.key() + "/" + row.get().id());
            assertHarmless(UI.getCurrent());
        }
        // Others work with these records too: a flow whose role has such a name lets nobody approve.
        before.forEach((name, value) -> write(screen, row.get(), name, value));
        Row after = samples.newest(screen, 1).getFirst();
        before.forEach((name, value) -> assertThat(after.get(name)).as(name).isEqualTo(value));
    }

    /** What is written beside records: remarks, reasons in the recycle bin, names of views and of the files handed in. */
    @Test
    void whatIsSaidBesideARecordIsOnlyShownToo() {
        long bank = desk.create("banks", Map.of("name", "Script", "region", "HK", "code", "X" + TestDesk.unique()));
        ApiClient api = new ApiClient(context, TestDesk.SYSTEM);
        assertThat(api.post("/api/v1/banks/" + bank + "/actions/remark", "{\"text\":\"" + SCRIPT + "\"}")
                        .status())
                .isEqualTo(200);
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen page = at.open("banks/" + bank);
            List.of("Remarks", "History").forEach(page::tab);
            assertHarmless(UI.getCurrent());
            assertThat(page.tab("Remarks").words()).contains(SCRIPT);
        }
        TestDesk.done(desk.run(TestDesk.SYSTEM, "banks", bank, "delete", Map.of("reason", SCRIPT)));
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open("banks?bin=true&filter=id:eq:" + bank).drawAll();
            assertHarmless(UI.getCurrent());
            at.open("banks/" + bank).tab("History");
            assertHarmless(UI.getCurrent());
        }
    }

    private void write(Screen<?> screen, Row row, String attribute, Object value) {
        Outcome outcome =
                desk.run(TestDesk.SYSTEM, screen.key(), row.id(), "edit", Collections.singletonMap(attribute, value));
        assertThat(outcome).isNotInstanceOf(Outcome.Failed.class);
    }

    /** Text is set as text: only markup that the desk wrote itself is ever set as markup. */
    private static void assertHarmless(Component component) {
        String markup = component.getElement().getProperty("innerHTML", "");
        assertThat(markup.toLowerCase(java.util.Locale.ROOT)).doesNotContain("<script", "<img src=x", "onerror=");
        component
                .getChildren()
                .filter(child -> !child.getElement().isTextNode())
                .forEach(FrontDoorTests::assertHarmless);
    }

    @Test
    void theTablesAreStillThere() {
        assertThat(database.sql("select count(*) from parcels")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
