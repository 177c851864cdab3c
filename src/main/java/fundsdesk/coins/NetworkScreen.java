package fundsdesk.coins;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** Networks: how each is told from others, and from when on its blocks count. */
@Component
final class NetworkScreen extends Screen<Network> {
    NetworkScreen() {
        super("networks", Network.class);
        menu(CoinMenu.VA_CLEARING, 60);
        columns(Network_.name, Network_.family, Network_.chainId, Network_.finality, Network_.depth);
        columns(Network_.blockSeconds, Network_.enabled);
        search(Network_.name);
        filters(Network_.enabled, Network_.family);
        section("network", Network_.name, Network_.family, Network_.chainId, Network_.enabled);
        section("network", Network_.explorer);
        section("finality", Network_.finality, Network_.depth, Network_.blockSeconds);
        visibleWhen(
                Network_.depth,
                form -> form.get(Network_.finality)
                        .filter(Finality.DEPTH::equals)
                        .isPresent());
        // An identifier, not a quantity.
        words(Network_.chainId, Long.class, id -> Text.of("chain-id", String.valueOf(id)));
        label(Network_.name);
        number(Network_.name);
        onCreateOnly(Network_.family, Network_.chainId);
        readOnly(Network_.enabled);
        noSums();
        mayDelete(Network::mayBeDeleted);
        refusesDeletionInUse();
        standardActions();
        revertible();
    }
}
