package fundsdesk.crud;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who reads remarks and documents apart from the records that they are on. */
@Component
class BesideRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(StandardRole.AUDITOR, List.of("REMARKS_READ", "ATTACHMENTS_READ"));
    }
}
