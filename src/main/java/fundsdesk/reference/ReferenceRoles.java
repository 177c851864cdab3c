package fundsdesk.reference;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class ReferenceRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                CONFIGURATOR, all("*"),
                OPERATOR, all("READ"),
                REVIEWER, all("READ"),
                SUPPORT, all("READ"),
                AUDITOR, all("READ"));
    }

    private static List<String> all(String right) {
        return Stream.of("CURRENCIES", "BANKS", "DEPOSIT_METHODS", "BANK_CARD_REGIONS", "BANK_REGIONS")
                .map(screen -> screen + "_" + right)
                .toList();
    }
}
