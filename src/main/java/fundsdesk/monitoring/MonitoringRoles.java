package fundsdesk.monitoring;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Risk decides on flags, sees what led to them and ends sessions; auditors see them; administrators, whose doings they are about as often as anybody's, see them too. */
@Component
class MonitoringRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                StandardRole.CRO,
                List.of("ACTIVITY_FLAGS_*", "ACTIVITY_READ", "REVISIONS_READ", "SESSIONS_READ", "SESSIONS_TERMINATE"),
                StandardRole.AUDITOR,
                List.of("ACTIVITY_FLAGS_READ"),
                StandardRole.ADMIN,
                List.of("ACTIVITY_FLAGS_READ"));
    }
}
