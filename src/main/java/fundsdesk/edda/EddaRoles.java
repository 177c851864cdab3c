package fundsdesk.edda;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class EddaRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "EDDA_AUTHORIZATIONS_READ",
                                "EDDA_AUTHORIZATIONS_CREATE",
                                "EDDA_AUTHORIZATIONS_IMPORT",
                                "EDDA_AUTHORIZATIONS_EDIT",
                                "EDDA_AUTHORIZATIONS_DELETE",
                                "EDDA_AUTHORIZATIONS_RESTORE",
                                "EDDA_AUTHORIZATIONS_REFRESH",
                                "EDDA_AUTHORIZATIONS_REMARK",
                                "EDDA_DEBITS_READ",
                                "EDDA_DEBITS_CREATE",
                                "EDDA_DEBITS_DELETE",
                                "EDDA_DEBITS_RESTORE",
                                "EDDA_DEBITS_SEND",
                                "EDDA_DEBITS_ASK"),
                REVIEWER, List.of("EDDA_AUTHORIZATIONS_READ", "EDDA_AUTHORIZATIONS_MODIFY_STATUS", "EDDA_DEBITS_READ"),
                SUPPORT, List.of("EDDA_AUTHORIZATIONS_READ", "EDDA_DEBITS_READ"),
                AUDITOR, List.of("EDDA_AUTHORIZATIONS_READ", "EDDA_DEBITS_READ"));
    }
}
