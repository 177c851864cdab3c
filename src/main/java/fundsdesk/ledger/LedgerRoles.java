package fundsdesk.ledger;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here: who works with money reads it, operators say what positions bind. */
@Component
class LedgerRoles implements RoleTemplate {

    private static final List<String> READ = List.of(
            "PROCEDURES_READ",
            "JOURNAL_TRANSACTIONS_READ",
            "POSTINGS_READ",
            "LEDGER_ACCOUNTS_READ",
            "HOLDS_READ",
            "POSITION_OCCUPANCIES_READ");

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                List.of(
                        "PROCEDURES_READ",
                        "JOURNAL_TRANSACTIONS_READ",
                        "POSTINGS_READ",
                        "LEDGER_ACCOUNTS_READ",
                        "HOLDS_READ",
                        "POSITION_OCCUPANCIES_*"),
                REVIEWER,
                READ,
                CFO,
                READ,
                CRO,
                READ,
                SUPPORT,
                List.of("LEDGER_ACCOUNTS_READ", "POSTINGS_READ"),
                AUDITOR,
                READ);
    }
}
