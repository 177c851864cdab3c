package fundsdesk.coins;

import fundsdesk.chain.ChainNode;
import fundsdesk.chain.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Follows a network block by block, each one by its parent: what does not join was taken back, and the last block that
 * both the desk and the network know is looked for from above (COIN-04, CDEP-06).
 */
@Component
class Following {

    /** So many blocks a look; a network that was not followed for long is caught up with in steps. */
    private static final int AT_ONCE = 200;

    private final ChainRecords records;

    Following(ChainRecords records) {
        this.records = records;
    }

    /** Asks the node for what is new.
     *
     * @throws fundsdesk.chain.NodeFailure when it does not answer to the end
     */
    Step step(Network network, ChainNode node) {
        TreeMap<Long, String> known = new TreeMap<>(records.known(network.id()));
        Head head = node.head();
        OptionalLong finalized =
                node.finalized().map(each -> OptionalLong.of(each.number())).orElse(OptionalLong.empty());
        if (known.isEmpty()) {
            return new Step(head, finalized, head.number() - 1, 0, List.of(head));
        }
        Optional<Long> common = common(known, node);
        // Everything known was taken back: it begins anew, and the desk was told how deep it went.
        long from = common.orElseGet(() -> known.firstKey() - 1);
        int taken = known.tailMap(from, false).size();
        return new Step(head, finalized, from, taken, next(from, known.get(from), head, node));
    }

    /** The highest known block that the node has too. */
    private static Optional<Long> common(TreeMap<Long, String> known, ChainNode node) {
        for (Map.Entry<Long, String> each : known.descendingMap().entrySet()) {
            if (node.block(each.getKey())
                    .filter(block -> block.hash().equals(each.getValue()))
                    .isPresent()) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private static List<Head> next(
            long from, @org.jspecify.annotations.Nullable String hash, Head head, ChainNode node) {
        List<Head> followed = new ArrayList<>();
        String parent = hash;
        for (long number = from + 1; number <= head.number() && followed.size() < AT_ONCE; number++) {
            Optional<Head> block = node.block(number);
            // The network turned while it was read: the next look finds out where.
            if (block.isEmpty() || parent != null && !block.get().parent().equals(parent)) {
                break;
            }
            followed.add(block.get());
            parent = block.get().hash();
        }
        return followed;
    }
}
