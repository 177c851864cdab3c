package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestGrants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What each standard role reads and does, and that it reads and does nothing else, on every screen. */
@DeskTest
@Tag("SAFE-06")
class RoleMatrixTests {

    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "role-matrix");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    @Autowired
    private PermissionCatalogue catalogue;

    @Autowired
    private List<RoleTemplate> templates;

    @Autowired
    private TestGrants grants;

    private Set<String> granted(StandardRole role) {
        Set<String> granted = new TreeSet<>();
        templates.forEach(template -> template.grants()
                .getOrDefault(role, List.of())
                .forEach(pattern -> granted.addAll(catalogue.matching(pattern))));
        return granted;
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleReadsWhatItIsGrantedAndDoesNothingBeyond(StandardRole role) {
        Set<String> granted = granted(role);
        Actor actor = grants.actor("role-" + role, granted.toArray(String[]::new));
        ApiClient api = new ApiClient(context, actor);
        for (Screen<?> screen : screens.all()) {
            boolean reads = granted.contains(screen.readPermission().code());
            assertThat(api.get("/api/v1/" + screen.key() + "?limit=1").status())
                    .as(role + " reads " + screen.key())
                    .isEqualTo(reads ? 200 : 403);
            refused(screen, granted)
                    .forEach(address -> assertThat(
                                    api.post(address, "{\"ids\":[1]}", KEY).status())
                            .as(role + " " + address)
                            .isEqualTo(403));
        }
    }

    private <T extends Stored> List<String> refused(Screen<T> screen, Set<String> granted) {
        return actions.of(screen).stream()
                .filter(action -> !granted.contains(action.permission(screen).code())
                        || !granted.contains(screen.readPermission().code()))
                .flatMap(action -> addresses(screen, action))
                .toList();
    }

    private static Stream<String> addresses(Screen<?> screen, Action<?, ?> action) {
        String base = "/api/v1/" + screen.key();
        String name = "/actions/" + action.name();
        Stream<String> alone = Stream.of(base + (action instanceof RecordAction ? "/1" : "") + name);
        return action.isBatch()
                ? Stream.concat(alone, Stream.of(base + name + "/batch", base + name + "/simulate"))
                : alone;
    }

    @Test
    void nobodyAdministersAndMovesMoney() {
        for (StandardRole role : StandardRole.values()) {
            Set<String> granted = granted(role);
            boolean administers = granted.contains("USERS_EDIT") || granted.contains("ROLES_EDIT");
            if (administers) {
                assertThat(granted).as(role.name()).noneMatch(catalogue::concernsMoney);
            }
        }
    }

    @Test
    void theAuditorReadsEveryScreenOfTheApplicationAndChangesNothing() {
        Set<String> granted = granted(StandardRole.AUDITOR);
        Actor auditor = grants.actor("role-auditor-only", granted.toArray(String[]::new));
        ApiClient api = new ApiClient(context, auditor);
        assertThat(screens.all())
                .allMatch(screen ->
                        api.get("/api/v1/" + screen.key() + "?limit=1").status() == 200);
        // Their own views of grids are theirs to keep.
        granted.removeIf(code -> code.startsWith("SAVED_VIEWS_"));
        assertThat(granted)
                .noneMatch(code -> code.matches(".*_(CREATE|EDIT|DELETE|RESTORE|APPROVE|DECIDE|LINK|REVERSE)"));
    }
}
