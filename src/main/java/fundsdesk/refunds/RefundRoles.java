package fundsdesk.refunds;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class RefundRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "REFUNDS_READ",
                                "REFUNDS_REGISTER",
                                "REFUNDS_SUPPLEMENT",
                                "REFUNDS_CANCEL",
                                "REFUNDS_ATTACH",
                                "REFUND_PARTS_READ"),
                REVIEWER, List.of("REFUNDS_READ", "REFUNDS_APPROVE", "REFUNDS_RETURN", "REFUND_PARTS_READ"),
                CASHIER,
                        List.of(
                                "REFUNDS_READ",
                                "REFUNDS_TRANSFER",
                                "REFUNDS_PROCESS",
                                "REFUNDS_LINK_DEBIT",
                                "REFUNDS_BANK_REJECTED",
                                "REFUNDS_ATTACH",
                                "REFUND_PARTS_READ",
                                "STATEMENT_LINES_READ"),
                CFO, List.of("REFUNDS_READ", "REFUND_PARTS_READ"),
                AUDITOR, List.of("REFUNDS_READ", "REFUND_PARTS_READ"));
    }
}
