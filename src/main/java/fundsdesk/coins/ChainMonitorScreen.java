package fundsdesk.coins;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** How each network in use does and how far it is followed (COIN-04); changes before one's eyes. */
@Component
final class ChainMonitorScreen extends Screen<Network> {
    ChainMonitorScreen() {
        super("chain-monitor", Network.class);
        menu(CoinMenu.VA_CLEARING, 40);
        only(Filter.where(Network_.enabled, Operator.EQ, true));
        columns(Network_.name, Network_.healthyNodes, Network_.nodes, Network_.head, Network_.headAt);
        columns(Network_.scanned, Network_.behind, Network_.reorgs, Network_.finalized);
        columns(Network_.watchedAddresses, Network_.deepestReorg, Network_.lookedAt);
        aged(Network_.headAt, Network_.lookedAt);
        section("network", Network_.name, Network_.chainId, Network_.healthyNodes, Network_.nodes);
        section("followed", Network_.head, Network_.headAt, Network_.finalized, Network_.scanned);
        section("followed", Network_.behind, Network_.watchedAddresses, Network_.lookedAt);
        section("reorganisations", Network_.reorgs, Network_.deepestReorg, Network_.lastReorgAt);
        words(Network_.chainId, Long.class, id -> Text.of("chain-id", String.valueOf(id)));
        label(Network_.name);
        search(Network_.name);
        noSums();
        emptyMeans(Network_.finalized, "chain-monitor.not-said");
        emptyMeans(Network_.lastReorgAt, "chain-monitor.never");
    }
}
