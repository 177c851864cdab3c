package fundsdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import fundsdesk.access.Actor;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.Screens;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.users.PermissionCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which pages each role opens by typing their address, and that it opens no other. */
@DeskTest
@Tag("SAFE-06")
class PageMatrixTests {

    private static final String EVERYBODY = "";

    /** What a page that is no screen asks for; one that does not stand here fails the build. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("sign-in", EVERYBODY),
            Map.entry("", EVERYBODY),
            Map.entry("code-centre", EVERYBODY),
            Map.entry("link-checking", "STATEMENT_LINES_LINK"),
            Map.entry("voucher-association", "VOUCHER_BATCHES_CREATE"),
            Map.entry("client-preview", "PUBLISHED_GUIDANCE_READ"),
            Map.entry("simulated-bank", "only in the demo"),
            Map.entry(
                    "escalations/:deposit", "the read permission of reversal attempts, and row access of the deposit"),
            Map.entry(":screen([a-z][a-z0-9-]*)", "the read permission of the screen"),
            Map.entry(":screen/:id", "the read permission of the screen, and row access"),
            Map.entry("who-may", "WHO_MAY_READ")));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private PermissionCatalogue catalogue;

    @Autowired
    private List<RoleTemplate> templates;

    @Autowired
    private TestGrants grants;

    @Test
    void everyPageHasItsRow() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> routes = scanner.findCandidateComponents("fundsdesk").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(view -> view.getAnnotation(Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PAGES.keySet()).containsExactlyElementsOf(routes);
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleOpensWhatItIsGrantedAndNothingElse(StandardRole role) {
        Set<String> granted = granted(role);
        Actor actor = grants.actor("page-" + role, granted.toArray(String[]::new));
        List<String> wrong = new ArrayList<>();
        try (AtDesk at = AtDesk.as(context, actor)) {
            asked().forEach((address, permission) -> {
                boolean opens = !isRefused(at, address);
                if (opens != (permission.isEmpty() || granted.contains(permission))) {
                    wrong.add((opens ? "opens " : "does not open ") + address);
                }
            });
        }
        assertThat(wrong).as(role.name()).isEmpty();
    }

    private static boolean isRefused(AtDesk at, String address) {
        String words = at.open(address).words();
        // The page that says that there is nothing is not among those of the tests.
        return words.isBlank() || words.contains("You may not see this");
    }

    /** Addresses that somebody may type, and what they ask for. */
    private Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        screens.all()
                .forEach(screen ->
                        asked.put(screen.key(), screen.readPermission().code()));
        Stream.of("", "code-centre", "link-checking", "voucher-association", "client-preview", "who-may")
                .forEach(page -> asked.put(page, PAGES.get(page)));
        return asked;
    }

    private Set<String> granted(StandardRole role) {
        return templates.stream()
                .flatMap(template -> template.grants().getOrDefault(role, List.of()).stream())
                .flatMap(pattern -> catalogue.all().stream()
                        .map(permission -> permission.code())
                        .filter(code -> code.matches(pattern.replace("*", ".*"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theMatrixIsComplete() {
        long cells = (long) asked().size() * StandardRole.values().length;
        System.out.println("Pages by role: " + asked().size() + " addresses x "
                + Arrays.stream(StandardRole.values()).count() + " roles = " + cells + " cells");
        assertThat(asked()).hasSizeGreaterThan(50);
    }
}
