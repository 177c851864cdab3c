package fundsdesk.channels;

import static fundsdesk.access.StandardRole.AUDITOR;
import static fundsdesk.access.StandardRole.CONFIGURATOR;
import static fundsdesk.access.StandardRole.OPERATOR;
import static fundsdesk.access.StandardRole.REVIEWER;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class ChannelRoles implements RoleTemplate {

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                OPERATOR,
                        List.of(
                                "BANK_NOTIFICATIONS_READ",
                                "BANK_NOTIFICATIONS_RETRY",
                                "BANK_NOTIFICATIONS_SET_ASIDE",
                                "NOTIFICATION_DELIVERIES_READ",
                                "BANK_SECURITIES_LINKS_READ",
                                "BANK_SECURITIES_LINKS_CREATE",
                                "BANK_SECURITIES_LINKS_EDIT",
                                "BANK_SECURITIES_LINKS_DELETE",
                                "BANK_SECURITIES_LINKS_RESTORE",
                                "BANK_SECURITIES_LINKS_SUSPEND",
                                "BANK_SECURITIES_LINKS_END",
                                "SHORTFALLS_READ",
                                "BANK_CONNECTIONS_READ"),
                REVIEWER,
                        List.of(
                                "BANK_NOTIFICATIONS_READ",
                                "NOTIFICATION_DELIVERIES_READ",
                                "BANK_SECURITIES_LINKS_READ",
                                "BANK_SECURITIES_LINKS_ACTIVATE",
                                "BANK_SECURITIES_LINKS_SUSPEND",
                                "BANK_SECURITIES_LINKS_RESUME",
                                "SHORTFALLS_READ",
                                "SHORTFALLS_SETTLE",
                                "BANK_CONNECTIONS_READ"),
                CONFIGURATOR, List.of("BANK_CONNECTIONS_*"),
                AUDITOR,
                        List.of(
                                "BANK_NOTIFICATIONS_READ",
                                "BANK_NOTIFICATION_BODY",
                                "NOTIFICATION_DELIVERIES_READ",
                                "BANK_SECURITIES_LINKS_READ",
                                "SHORTFALLS_READ",
                                "BANK_CONNECTIONS_READ"));
    }
}
