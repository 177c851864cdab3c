package fundsdesk.audit;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Auditors search the trail and verify it; administrators may verify it, but see nothing of it. */
@Component
class AuditRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                StandardRole.AUDITOR,
                List.of("TRAIL_CHECKS_*", "REVISIONS_*", "REVISION_ROWS_*"),
                StandardRole.ADMIN,
                List.of("TRAIL_CHECKS_READ", "TRAIL_CHECKS_VERIFY"));
    }
}
