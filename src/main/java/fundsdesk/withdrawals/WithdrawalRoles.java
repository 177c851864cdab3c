package fundsdesk.withdrawals;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class WithdrawalRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR, List.of("WITHDRAWAL_TASKS_*"),
                CASHIER,
                        List.of(
                                "WITHDRAWAL_TASKS_READ",
                                "WITHDRAWAL_TASKS_COMPLETE",
                                "WITHDRAWAL_TASKS_LINK_DEBIT",
                                "WITHDRAWAL_TASKS_TRANSFER",
                                "WITHDRAWAL_TASKS_BANK_REJECTED"),
                REVIEWER, List.of("WITHDRAWAL_TASKS_READ", "WITHDRAWAL_TASKS_REJECT"),
                CFO, List.of("WITHDRAWAL_TASKS_READ"),
                SUPPORT, List.of("WITHDRAWAL_TASKS_READ"),
                AUDITOR, List.of("WITHDRAWAL_TASKS_READ"));
    }
}
