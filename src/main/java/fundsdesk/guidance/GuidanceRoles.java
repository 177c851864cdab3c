package fundsdesk.guidance;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.Permission;
import fundsdesk.access.PermissionSource;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.MenuEntry;
import fundsdesk.reference.Menus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configurators write what clients see; the client app reads what is published; everybody at the desk may look. */
@Configuration(proxyBeanMethods = false)
class GuidanceRoles implements RoleTemplate, PermissionSource {

    /** To read what is published, as the client app does. */
    static final Permission PUBLISHED = new Permission("PUBLISHED_GUIDANCE_READ");

    @Bean
    static MenuEntry clientPreviewEntry() {
        return new MenuEntry(Menus.APP_CONFIG, "client-preview", "client-preview", PUBLISHED, 10);
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(PUBLISHED);
    }

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                CONFIGURATOR, with(all("*")),
                OPERATOR, with(all("READ")),
                REVIEWER, with(all("READ")),
                SUPPORT, with(all("READ")),
                AUDITOR, with(all("READ")),
                CLIENT_APP, List.of(PUBLISHED.code()));
    }

    private static List<String> with(Stream<String> ofScreens) {
        return Stream.concat(ofScreens, Stream.of(PUBLISHED.code())).toList();
    }

    private static Stream<String> all(String right) {
        return Stream.of(
                        "DEPOSIT_GUIDELINES",
                        "DEPOSIT_PARAMETERS",
                        "GUIDANCE_IMAGES",
                        "BANK_GROUPS",
                        "RECEIVING_BANK_RULES")
                .map(screen -> screen + "_" + right);
    }
}
