package fundsdesk.reconciliation;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class ReconciliationRoles implements RoleTemplate {

    private static final List<String> READ = List.of("RECONCILIATION_RUNS_READ", "RECONCILIATION_ITEMS_READ");

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                List.of("RECONCILIATION_RUNS_*", "RECONCILIATION_ITEMS_*"),
                REVIEWER,
                List.of("RECONCILIATION_RUNS_*", "RECONCILIATION_ITEMS_READ"),
                CFO,
                READ,
                AUDITOR,
                READ);
    }
}
