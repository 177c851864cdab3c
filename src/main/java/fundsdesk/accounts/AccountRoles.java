package fundsdesk.accounts;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class AccountRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                CONFIGURATOR, List.of("COMPANY_BANK_ACCOUNTS_*"),
                OPERATOR, List.of("COMPANY_BANK_ACCOUNTS_READ"),
                REVIEWER, List.of("COMPANY_BANK_ACCOUNTS_READ"),
                AUDITOR, List.of("COMPANY_BANK_ACCOUNTS_READ"));
    }
}
