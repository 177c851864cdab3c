package fundsdesk.clients;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class ClientRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                SUPPORT, List.of("CLIENTS_*", "SECURITIES_ACCOUNTS_*"),
                OPERATOR, List.of("CLIENTS_READ", "CLIENTS_CREATE", "CLIENTS_EDIT", "SECURITIES_ACCOUNTS_READ"),
                REVIEWER, List.of("CLIENTS_READ", "SECURITIES_ACCOUNTS_READ", "SECURITIES_ACCOUNTS_FREEZE"),
                CRO, List.of("CLIENTS_*", "SECURITIES_ACCOUNTS_*"),
                AUDITOR, List.of("CLIENTS_READ", "SECURITIES_ACCOUNTS_READ"));
    }
}
