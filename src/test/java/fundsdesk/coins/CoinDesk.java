package fundsdesk.coins;

import fundsdesk.chain.TestChain;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.TestDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network of one's own with its coin, on a chain of one's own. */
final class CoinDesk {

    private final TestDesk desk;
    final int chainId = TestDesk.unique();
    final String name = "Chain " + chainId;
    final long network;

    CoinDesk(TestDesk desk) {
        this.desk = desk;
        network = desk.create("networks", network(name, chainId));
    }

    static Map<String, Object> network(String name, int chainId) {
        Map<String, Object> given = new HashMap<>();
        given.put("name", name);
        given.put("family", "EVM");
        given.put("chainId", chainId);
        given.put("finality", "DEPTH");
        given.put("depth", 12);
        given.put("blockSeconds", "12");
        given.put("explorer", "https://explorer.example/tx/{tx}");
        return given;
    }

    long node(String url, int position) {
        return desk.create(
                "network-endpoints", Map.of("network", name, "url", url, "position", position, "active", true));
    }

    long node(TestChain chain) {
        return node(chain.endpoint().toString(), 1);
    }

    void enable() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "networks", network, "enable", Map.of()));
    }

    Map<String, Object> token(String symbol, String contract, int decimals) {
        Map<String, Object> given = new HashMap<>();
        given.put("symbol", symbol);
        given.put("name", "Dollar");
        given.put("network", name);
        given.put("kind", "ERC20");
        given.put("contract", contract);
        given.put("decimals", decimals);
        given.put("minimumDeposit", "1");
        given.put("minimumWithdrawal", "5");
        given.put("withdrawalFee", "0.5");
        return given;
    }

    void confirmations(long coin, String from, int blocks) {
        desk.create("coin-confirmations", Map.of("coin", coin, "fromAmount", from, "confirmations", blocks));
    }

    /** What stopped the action, by the names of its checks. */
    static List<String> blockedBy(Outcome outcome) {
        return outcome instanceof Outcome.Unchecked unchecked
                ? unchecked.checks().checks().stream()
                        .filter(check -> check.result() == Checklist.Result.BLOCK)
                        .map(Checklist.Check::name)
                        .toList()
                : List.of();
    }
}
