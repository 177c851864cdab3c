package fundsdesk.cards;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class CardRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "BANK_CARDS_READ",
                                "BANK_CARDS_CREATE",
                                "BANK_CARDS_EDIT",
                                "BANK_CARDS_IMPORT",
                                "BANK_CARDS_DELETE",
                                "BANK_CARDS_RESTORE",
                                "BANK_CARDS_WITNESS",
                                "BANK_CARDS_REMARK",
                                "BANK_CARDS_ATTACH",
                                "BANK_CARDS_DETACH",
                                "CARD_REJECTION_REASONS_READ"),
                REVIEWER,
                        List.of(
                                "BANK_CARDS_READ",
                                "BANK_CARDS_REVIEW",
                                "BANK_CARDS_REMARK",
                                "BANK_CARD_REVEAL",
                                "BANK_CARD_REVEALS_READ",
                                "CARD_REJECTION_REASONS_READ"),
                SUPPORT, List.of("BANK_CARDS_READ", "CARD_REJECTION_REASONS_READ"),
                CLIENT_APP, List.of("BANK_CARDS_READ", "BANK_CARDS_CREATE", "BANK_CARDS_ATTACH"),
                CONFIGURATOR, List.of("CARD_REJECTION_REASONS_*"),
                AUDITOR, List.of("BANK_CARDS_READ", "BANK_CARD_REVEALS_READ", "CARD_REJECTION_REASONS_READ"));
    }
}
