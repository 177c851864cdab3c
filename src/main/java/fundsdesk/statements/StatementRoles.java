package fundsdesk.statements;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class StatementRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "BANK_STATEMENTS_READ",
                                "BANK_STATEMENTS_IMPORT",
                                "STATEMENT_MAPPINGS_READ",
                                "STATEMENT_LINES_*",
                                "STATEMENT_REFUNDS_READ",
                                "STATEMENT_REFUNDS_REMARK",
                                "STATEMENT_REFUNDS_LINK_DEBIT",
                                "STATEMENT_REFUNDS_WITHDRAW"),
                CONFIGURATOR, List.of("STATEMENT_MAPPINGS_*"),
                REVIEWER, List.of("BANK_STATEMENTS_*", "STATEMENT_LINES_READ", "STATEMENT_REFUNDS_READ"),
                CFO, List.of("BANK_STATEMENTS_*", "STATEMENT_LINES_READ", "STATEMENT_REFUNDS_READ"),
                AUDITOR,
                        List.of(
                                "BANK_STATEMENTS_READ",
                                "STATEMENT_MAPPINGS_READ",
                                "STATEMENT_LINES_READ",
                                "STATEMENT_REFUNDS_READ"));
    }
}
