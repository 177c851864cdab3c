package fundsdesk.demo;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Networks and coins as a desk has them before its nodes are known. The one on this machine is there for whoever starts a
 * local chain beside the desk.
 */
@Component
@Profile("demo")
class DemoChains {

    private static final String LOCAL = "Local chain";

    private final DemoDesk desk;
    private final String node;

    DemoChains(DemoDesk desk, @Value("${fundsdesk.demo.chain}") String node) {
        this.desk = desk;
        this.node = node;
    }

    boolean add() {
        network("Ethereum", 1, "FINALIZED", "12", "https://etherscan.io/tx/{tx}");
        network("Polygon", 137, "FINALIZED", "2", "https://polygonscan.com/tx/{tx}");
        network("BNB Chain", 56, "DEPTH", "0.75", "https://bscscan.com/tx/{tx}");
        network(LOCAL, 31_337, "DEPTH", "1", "https://explorer.localhost/tx/{tx}");
        desk.create("network-endpoints", Map.of("network", LOCAL, "url", node, "position", 1, "active", true));
        coin("ETH", "Ether", "Ethereum", "", 18, "0.01");
        coin("USDT", "Tether USD", "Ethereum", "0xdAC17F958D2ee523a2206206994597C13D831ec7", 6, "10");
        coin("USDC", "USD Coin", "Ethereum", "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", 6, "10");
        coin("POL", "Polygon Ecosystem Token", "Polygon", "", 18, "5");
        coin("BNB", "BNB", "BNB Chain", "", 18, "0.05");
        coin("ETH", "Ether of the local chain", LOCAL, "", 18, "0.01");
        desk.create("hot-wallets", wallet());
        return true;
    }

    private void network(String name, int chain, String finality, String seconds, String explorer) {
        Map<String, Object> given = new HashMap<>(Map.of("name", name, "family", "EVM", "chainId", chain));
        given.putAll(Map.of("finality", finality, "depth", 15, "blockSeconds", seconds, "explorer", explorer));
        desk.create("networks", given);
    }

    private void coin(String symbol, String name, String network, String contract, int decimals, String least) {
        Map<String, Object> given = new HashMap<>(Map.of("symbol", symbol, "name", name, "network", network));
        given.putAll(Map.of("kind", contract.isEmpty() ? "NATIVE" : "ERC20", "decimals", decimals));
        given.putAll(Map.of("minimumDeposit", least, "minimumWithdrawal", least, "withdrawalFee", "0"));
        if (!contract.isEmpty()) {
            given.put("contract", contract);
        }
        long coin = desk.create("coins", given);
        desk.create("coin-confirmations", Map.of("coin", coin, "fromAmount", "0", "confirmations", 12));
    }

    /** The first account that a local chain is born with. */
    private static Map<String, Object> wallet() {
        Map<String, Object> given = new HashMap<>(Map.of("name", "Payouts on the local chain", "network", LOCAL));
        given.putAll(Map.of("purpose", "PAYOUT", "signer", "local-payouts"));
        given.put("address", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        return given;
    }
}
