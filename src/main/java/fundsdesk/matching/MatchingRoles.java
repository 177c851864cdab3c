package fundsdesk.matching;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.Permission;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.MenuEntry;
import fundsdesk.reference.Menus;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Operators link; everybody who reviews sees why. */
@Configuration(proxyBeanMethods = false)
class MatchingRoles implements RoleTemplate {

    @Bean
    static MenuEntry linkCheckingEntry() {
        return new MenuEntry(
                Menus.DEPOSITS, "link-checking", "link-checking", new Permission("STATEMENT_LINES_LINK"), 20);
    }

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "DEPOSIT_MATCH_*",
                                "MATCH_VERDICTS_READ",
                                "STATEMENT_LINES_LINK",
                                "STATEMENT_LINES_AUTO_MATCH"),
                REVIEWER, List.of("MATCH_VERDICTS_READ"));
    }
}
