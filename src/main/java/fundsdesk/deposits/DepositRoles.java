package fundsdesk.deposits;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class DepositRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "DEPOSIT_APPLICATIONS_*",
                                "OPENING_DEPOSITS_READ",
                                "OPENING_DEPOSITS_REJECT",
                                "DEPOSIT_RECORDS_*",
                                "CASH_IN_TASK_REVERSE",
                                "REVERSAL_ATTEMPTS_READ",
                                "REVERSAL_ATTEMPTS_INQUIRE",
                                "FAILED_REVERSALS_READ",
                                "FAILED_REVERSALS_REMARK",
                                "FAILED_REVERSALS_GIVE_UP",
                                "VOUCHER_BATCHES_READ",
                                "VOUCHER_BATCHES_CREATE",
                                "VOUCHER_BATCHES_SUBMIT",
                                "VOUCHER_BATCHES_CANCEL",
                                "VOUCHER_LINES_READ",
                                "DEPOSIT_REVIEWS_READ",
                                "DEPOSIT_REVIEWS_RETURN",
                                "DEPOSIT_ALLOCATIONS_READ"),
                REVIEWER,
                        List.of(
                                "DEPOSIT_REVIEWS_*",
                                "DEPOSIT_APPLICATIONS_READ",
                                "DEPOSIT_ALLOCATIONS_READ",
                                "OPENING_DEPOSITS_READ",
                                "VOUCHER_BATCHES_READ",
                                "VOUCHER_LINES_READ",
                                "REVERSAL_ATTEMPTS_READ",
                                "FAILED_REVERSALS_READ",
                                "DEPOSIT_RECORDS_READ"),
                CFO,
                        List.of(
                                "DEPOSIT_REVIEWS_*",
                                "DEPOSIT_APPLICATIONS_READ",
                                "DEPOSIT_ALLOCATIONS_READ",
                                "OPENING_DEPOSITS_READ",
                                "VOUCHER_BATCHES_READ",
                                "VOUCHER_LINES_READ",
                                "REVERSAL_ATTEMPTS_READ",
                                "FAILED_REVERSALS_READ",
                                "DEPOSIT_RECORDS_READ"),
                CLIENT_APP, List.of("DEPOSIT_APPLICATIONS_READ", "DEPOSIT_APPLICATIONS_SUBMIT"),
                SUPPORT, List.of("DEPOSIT_APPLICATIONS_READ", "DEPOSIT_RECORDS_READ"),
                AUDITOR,
                        List.of(
                                "DEPOSIT_REVIEWS_READ",
                                "DEPOSIT_APPLICATIONS_READ",
                                "DEPOSIT_ALLOCATIONS_READ",
                                "OPENING_DEPOSITS_READ",
                                "VOUCHER_BATCHES_READ",
                                "VOUCHER_LINES_READ",
                                "REVERSAL_ATTEMPTS_READ",
                                "FAILED_REVERSALS_READ",
                                "DEPOSIT_RECORDS_READ"));
    }
}
