package fundsdesk.coins;

import fundsdesk.access.Guarded;
import fundsdesk.chain.ChainNodes;
import fundsdesk.chain.NodeFailure;
import fundsdesk.coins.NetworkEndpoint.Health;
import fundsdesk.crud.RecordChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the nodes of all networks in use how they do, and follows each network by its first healthy node. */
@Component
@Guarded("notes what nodes say of public chains; nothing of a client is read or written")
class ChainWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChainWatch.class);

    /** A silent node holds up nobody but whoever asked it. */
    private static final Executor EACH = Thread::startVirtualThread;

    private final NetworkEndpoints endpoints;
    private final ChainNodes nodes;
    private final ChainRecords records;
    private final Following following;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ChainWatch(
            NetworkEndpoints endpoints,
            ChainNodes nodes,
            ChainRecords records,
            Following following,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.endpoints = endpoints;
        this.nodes = nodes;
        this.records = records;
        this.following = following;
        this.transaction = transaction;
        this.events = events;
    }

    /** One look at all networks, side by side. */
    void look() {
        Map<Network, List<NetworkEndpoint>> networks =
                endpoints.watched().stream().collect(Collectors.groupingBy(NetworkEndpoint::network));
        all(networks.entrySet().stream()
                .map(each -> CompletableFuture.supplyAsync(() -> look(each.getKey(), each.getValue()), EACH))
                .toList());
    }

    private boolean look(Network network, List<NetworkEndpoint> its) {
        try {
            List<NodeAnswer> answers = all(its.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> NodeAnswer.of(each, nodes.at(each.uri())), EACH))
                    .toList());
            long best = answers.stream().mapToLong(NodeAnswer::height).max().orElse(-1);
            Optional<Step> step = answers.stream()
                    .filter(answer -> answer.health(best) == Health.HEALTHY)
                    .findFirst()
                    .map(healthy ->
                            following.step(network, nodes.at(healthy.endpoint().uri())));
            keep(network, answers, best, step);
            return true;
        } catch (NodeFailure | DataAccessException failed) {
            // It is looked at again in seconds; what is old by then is seen by its age.
            LOG.warn("{} could not be followed: {}", network.name(), failed.getMessage());
            return false;
        }
    }

    private void keep(Network network, List<NodeAnswer> answers, long best, Optional<Step> step) {
        transaction.executeWithoutResult(status -> {
            answers.forEach(answer -> records.did(answer, answer.health(best)));
            step.ifPresent(made -> records.followed(network.id(), made));
            events.publishEvent(new RecordChanged("chain-monitor", Network.class, network.id()));
        });
    }

    private static <R> List<R> all(List<CompletableFuture<R>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
