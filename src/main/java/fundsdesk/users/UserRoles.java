package fundsdesk.users;

import static fundsdesk.access.StandardRole.ADMIN;
import static fundsdesk.access.StandardRole.AUDITOR;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Administrators keep accounts and roles; auditors read everything. */
@Component
class UserRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                ADMIN, List.of("USERS_*", "ROLES_*", "API_CLIENTS_*", "SESSIONS_*", WhoMay.READ.code()),
                AUDITOR, List.of("*_READ"));
    }
}
