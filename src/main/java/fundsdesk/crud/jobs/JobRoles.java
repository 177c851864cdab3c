package fundsdesk.crud.jobs;

import fundsdesk.access.Permission;
import fundsdesk.access.PermissionSource;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody sees and cancels their own jobs; administrators and auditors see all. */
@Component
class JobRoles implements RoleTemplate, PermissionSource {

    @Override
    public Map<StandardRole, List<String>> grants() {
        Map<StandardRole, List<String>> grants = new EnumMap<>(StandardRole.class);
        for (StandardRole role : StandardRole.values()) {
            grants.put(role, new ArrayList<>(List.of("JOBS_READ", "JOBS_CANCEL")));
        }
        grants.forEach((role, codes) -> {
            if (role == StandardRole.ADMIN || role == StandardRole.AUDITOR) {
                codes.add(JobScreen.OF_OTHERS.code());
            }
        });
        return grants;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(JobScreen.OF_OTHERS);
    }
}
