package fundsdesk.reference;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class ReferenceRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                CONFIGURATOR, List.of("CURRENCIES_*", "BANKS_*", "DEPOSIT_METHODS_*"),
                OPERATOR, List.of("CURRENCIES_READ", "BANKS_READ", "DEPOSIT_METHODS_READ"),
                REVIEWER, List.of("CURRENCIES_READ", "BANKS_READ", "DEPOSIT_METHODS_READ"),
                SUPPORT, List.of("CURRENCIES_READ", "BANKS_READ", "DEPOSIT_METHODS_READ"),
                AUDITOR, List.of("CURRENCIES_READ", "BANKS_READ", "DEPOSIT_METHODS_READ"));
    }
}
