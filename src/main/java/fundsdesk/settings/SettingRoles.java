package fundsdesk.settings;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class SettingRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                CONFIGURATOR, List.of("BUSINESS_SETTINGS_*", "HOLIDAYS_*"),
                ADMIN, List.of("BUSINESS_SETTINGS_*", "HOLIDAYS_READ"),
                OPERATOR, List.of("HOLIDAYS_READ"),
                REVIEWER, List.of("HOLIDAYS_READ"),
                AUDITOR, List.of("BUSINESS_SETTINGS_READ", "HOLIDAYS_READ"));
    }
}
