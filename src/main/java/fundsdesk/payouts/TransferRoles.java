package fundsdesk.payouts;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the standard roles may do here: cashiers prepare files, two of the heads authorise them. */
@Component
class TransferRoles implements RoleTemplate {

    /** Whoever prepares or authorises a file sees where its money goes. */
    private static final String REVEAL = TransferScreens.REVEAL;

    private static final List<String> READ =
            List.of("TRANSFER_FILES_READ", "TRANSFER_PAYMENTS_READ", "TRANSFER_AUTHORISATIONS_READ");

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR, READ,
                REVIEWER, READ,
                AUDITOR, with("TRANSFER_MAPPINGS_READ"),
                CONFIGURATOR, List.of("TRANSFER_MAPPINGS_*"),
                CASHIER,
                        with(
                                "TRANSFER_FILES_CREATE",
                                // From one of these accounts, in one of these currencies.
                                "COMPANY_BANK_ACCOUNTS_READ",
                                "CURRENCIES_READ",
                                "TRANSFER_FILES_RESCHEDULE",
                                "TRANSFER_FILES_EXPORT",
                                "TRANSFER_FILES_VOID",
                                "TRANSFER_FILES_UPLOAD",
                                "TRANSFER_FILES_LINK_DEBIT",
                                "STATEMENT_LINES_READ",
                                "TRANSFER_PAYMENTS_TAKE_OUT",
                                "TRANSFER_MAPPINGS_READ",
                                REVEAL),
                CFO, with("TRANSFER_FILES_AUTHORISE", "TRANSFER_FILES_VOID", REVEAL),
                CEO, with("TRANSFER_FILES_AUTHORISE", "TRANSFER_FILES_VOID", REVEAL));
    }

    private static List<String> with(String... more) {
        return Stream.concat(READ.stream(), Stream.of(more)).toList();
    }
}
