package fundsdesk.coins;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Nodes of networks and how they do, on the page of their network. */
@Component
final class NetworkEndpointScreen extends Screen<NetworkEndpoint> {
    NetworkEndpointScreen() {
        super("network-endpoints", NetworkEndpoint.class);
        tabOf(NetworkEndpoint_.network);
        columns(NetworkEndpoint_.position, NetworkEndpoint_.url, NetworkEndpoint_.active, NetworkEndpoint_.health);
        columns(NetworkEndpoint_.head, NetworkEndpoint_.answerMillis, NetworkEndpoint_.checkedAt);
        section("endpoint", NetworkEndpoint_.network, NetworkEndpoint_.url);
        section("endpoint", NetworkEndpoint_.position, NetworkEndpoint_.active);
        section("health", NetworkEndpoint_.health, NetworkEndpoint_.head, NetworkEndpoint_.answerMillis);
        section("health", NetworkEndpoint_.checkedAt, NetworkEndpoint_.said);
        label(NetworkEndpoint_.url);
        status(NetworkEndpoint_.health);
        readOnly(NetworkEndpoint_.health, NetworkEndpoint_.head, NetworkEndpoint_.answerMillis);
        readOnly(NetworkEndpoint_.checkedAt, NetworkEndpoint_.said);
        onCreateOnly(NetworkEndpoint_.network);
        // Many providers take the key of the account as a part of the address.
        masked(NetworkEndpoint_.url, "NETWORK_ENDPOINTS_REVEAL");
        noSums();
        standardActions();
    }
}
