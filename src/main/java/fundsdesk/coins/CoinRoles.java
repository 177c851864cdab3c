package fundsdesk.coins;

import static fundsdesk.access.StandardRole.*;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the standard roles may do here. */
@Component
class CoinRoles implements RoleTemplate {

    private static final List<String> SEEN = List.of(
            "CHAIN_MONITOR_READ",
            "NETWORKS_READ",
            "NETWORK_ENDPOINTS_READ",
            "COINS_READ",
            "COIN_CONFIRMATIONS_READ",
            "HOT_WALLETS_READ");

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(
                CONFIGURATOR,
                List.of(
                        "CHAIN_MONITOR_READ",
                        "NETWORKS_*",
                        "NETWORK_ENDPOINTS_*",
                        "COINS_*",
                        "COIN_CONFIRMATIONS_*",
                        "HOT_WALLETS_*"),
                OPERATOR,
                SEEN,
                REVIEWER,
                SEEN,
                AUDITOR,
                SEEN);
    }
}
