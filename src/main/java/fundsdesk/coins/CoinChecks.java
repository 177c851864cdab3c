package fundsdesk.coins;

import fundsdesk.chain.ChainAddress;
import fundsdesk.chain.ChainNode;
import fundsdesk.chain.NodeFailure;
import fundsdesk.chain.Token;
import fundsdesk.crud.Checklist;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a coin is on its network what its record says (COIN-02). */
@Component
class CoinChecks {

    private final NetworkChecks nodes;
    private final ConfirmationBands bands;
    private final HotWallets wallets;

    CoinChecks(NetworkChecks nodes, ConfirmationBands bands, HotWallets wallets) {
        this.nodes = nodes;
        this.bands = bands;
        this.wallets = wallets;
    }

    Checklist of(Coin coin, boolean payingOut) {
        Network network = coin.network();
        Checklist checks = Checklist.empty()
                .must(network.isEnabled(), "coin-network", network.name())
                .must(startsAtNothing(bands.of(coin)), "coin-confirmations", coin.symbol());
        if (payingOut) {
            checks = checks.must(wallets.paysOut(network), "coin-wallet", network.name());
        }
        return coin.isToken() && network.isEnabled() ? contract(coin, checks) : checks;
    }

    private static boolean startsAtNothing(List<CoinConfirmations> bands) {
        return !bands.isEmpty() && bands.getFirst().fromAmount().signum() == 0;
    }

    private Checklist contract(Coin coin, Checklist checks) {
        Optional<ChainNode> node = nodes.first(coin.network());
        if (node.isEmpty()) {
            return checks.block("coin-node", coin.network().name());
        }
        ChainAddress address = coin.contract().orElseThrow();
        try {
            Optional<Token> token = node.get().isContract(address) ? node.get().token(address) : Optional.empty();
            return token.map(said -> agrees(coin, said, checks))
                    .orElseGet(() -> checks.block("coin-contract", address.written()));
        } catch (NodeFailure failed) {
            return checks.block("coin-node", coin.network().name());
        }
    }

    private static Checklist agrees(Coin coin, Token said, Checklist checks) {
        return checks.must(said.decimals() == coin.decimals(), "coin-decimals", said.decimals(), coin.decimals())
                .should(said.symbol().equalsIgnoreCase(coin.symbol()), "coin-symbol", said.symbol(), coin.symbol());
    }
}
