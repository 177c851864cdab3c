package fundsdesk.approvals;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody sees and takes back work orders; reviewers and officers decide on them; administrators never do. */
@Component
class ApprovalRoles implements RoleTemplate {

    private static final List<String> MAKES =
            List.of("WORK_ORDERS_READ", "WORK_ORDERS_WITHDRAW", "WORK_ORDER_DECISIONS_READ");

    /** FW-22: which actions need approval; by whom stays with administrators. */
    private static final List<String> CONFIGURES = Stream.concat(
                    MAKES.stream(), Stream.of("APPROVAL_FLOWS_READ", "APPROVAL_FLOWS_CREATE", "APPROVAL_FLOWS_EDIT"))
            .toList();

    private static final List<String> DECIDES = List.of(
            "WORK_ORDERS_READ",
            "WORK_ORDERS_WITHDRAW",
            "WORK_ORDERS_DECIDE",
            "WORK_ORDER_DECISIONS_READ",
            "INBOX_READ");

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR, MAKES,
                CONFIGURATOR, CONFIGURES,
                SUPPORT, MAKES,
                REVIEWER, DECIDES,
                CFO, DECIDES,
                CEO, DECIDES,
                CRO, DECIDES,
                ADMIN, List.of("APPROVAL_FLOWS_*", "APPROVAL_LEVELS_*", "WORK_ORDERS_READ", "WORK_ORDERS_WITHDRAW"));
    }
}
