package fundsdesk.crud.sheets;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those who work with rows may take away the rows that they see; support and cashiers look, but take nothing with them. */
@Component
class SheetRoles implements RoleTemplate {

    private static final List<String> EXPORT = List.of("*_EXPORT_ROWS");

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR, EXPORT,
                REVIEWER, EXPORT,
                CONFIGURATOR, EXPORT,
                AUDITOR, EXPORT,
                ADMIN, EXPORT,
                CFO, EXPORT,
                CEO, EXPORT,
                CRO, EXPORT);
    }
}
