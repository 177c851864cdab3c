package fundsdesk.notices;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody reads what they were told; who deals with clients reads what those were told; configurators write texts. */
@Component
class NoticeRoles implements RoleTemplate {

    private static final List<String> OWN = List.of("NOTIFICATIONS_READ", "NOTIFICATIONS_MARK");
    private static final List<String> CLIENTS = List.of("CLIENT_NOTICES_READ", "OUTGOING_MAILS_READ");

    @Override
    public Map<StandardRole, List<String>> grants() {
        Map<StandardRole, List<String>> grants = new EnumMap<>(StandardRole.class);
        Arrays.stream(StandardRole.values())
                .filter(role -> role != StandardRole.CLIENT_APP)
                .forEach(role -> grants.put(role, with(moreFor(role))));
        return grants;
    }

    private static List<String> moreFor(StandardRole role) {
        return switch (role) {
            case OPERATOR, REVIEWER, CFO, CEO, CRO -> CLIENTS;
            case SUPPORT -> List.of("CLIENT_NOTICES_READ", "OUTGOING_MAILS_*", "NOTIFICATION_TEMPLATES_READ");
            case CONFIGURATOR -> List.of("NOTIFICATION_TEMPLATES_*");
            case AUDITOR, ADMIN, CASHIER, CLIENT_APP -> List.of();
        };
    }

    private static List<String> with(List<String> more) {
        return Stream.concat(OWN.stream(), more.stream()).toList();
    }
}
