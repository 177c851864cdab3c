package fundsdesk.coins;

import fundsdesk.chain.ChainNode;
import fundsdesk.chain.ChainNodes;
import fundsdesk.chain.NodeFailure;
import fundsdesk.crud.Checklist;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the nodes of a network say of it (COIN-01). */
@Component
class NetworkChecks {

    private final NetworkEndpoints endpoints;
    private final ChainNodes nodes;

    NetworkChecks(NetworkEndpoints endpoints, ChainNodes nodes) {
        this.endpoints = endpoints;
        this.nodes = nodes;
    }

    /** One node that answers is enough; one of another network is one too many. */
    Checklist of(Network network) {
        List<NetworkEndpoint> asked = endpoints.of(network);
        List<Said> said = asked.stream().map(this::ask).toList();
        long own = said.stream().filter(each -> each.is(network.chainId())).count();
        Checklist checks = Checklist.empty()
                .must(own > 0, "network-node", network.name(), String.valueOf(network.chainId()), asked.size());
        for (Said each : said) {
            checks = each.judged(checks, network.chainId());
        }
        return checks;
    }

    /** The first node of a network that answers as one of it. */
    Optional<ChainNode> first(Network network) {
        return endpoints.of(network).stream()
                .filter(endpoint -> ask(endpoint).is(network.chainId()))
                .map(endpoint -> nodes.at(endpoint.uri()))
                .findFirst();
    }

    private Said ask(NetworkEndpoint endpoint) {
        String host = endpoint.uri().getHost();
        try {
            return new Said(host, nodes.at(endpoint.uri()).chainId(), "");
        } catch (NodeFailure failed) {
            return new Said(host, null, failed.said());
        }
    }

    /** What a node answered, or why it did not. */
    private record Said(
            String host, @org.jspecify.annotations.Nullable Long chain, String failure) {

        boolean is(long network) {
            return chain != null && chain == network;
        }

        Checklist judged(Checklist checks, long network) {
            if (chain == null) {
                return checks.warn("network-answer", host, failure);
            }
            return checks.must(is(network), "network-chain", host, chain.toString(), String.valueOf(network));
        }
    }
}
