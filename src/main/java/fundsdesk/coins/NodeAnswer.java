package fundsdesk.coins;

import fundsdesk.chain.ChainNode;
import fundsdesk.chain.Head;
import fundsdesk.chain.NodeFailure;
import fundsdesk.coins.NetworkEndpoint.Health;
import org.jspecify.annotations.Nullable;

/**
 * What a node answered when it was asked how it does.
 *
 * @param endpoint that was asked
 * @param own whether it belongs to the network that it is listed for
 * @param head its newest block; null when it did not answer
 * @param millis how long the answer took
 * @param said why it did not answer, or which network it belongs to
 */
record NodeAnswer(
        NetworkEndpoint endpoint,
        boolean own,
        @Nullable Head head,
        int millis,
        @Nullable String said) {

    /** A node so many blocks behind the best of its network is not asked while another can be. */
    private static final long LAG = 5;

    static NodeAnswer of(NetworkEndpoint endpoint, ChainNode node) {
        long began = System.nanoTime();
        try {
            long chain = node.chainId();
            Head head = node.head();
            boolean own = chain == endpoint.network().chainId();
            return new NodeAnswer(endpoint, own, head, since(began), own ? null : "chain " + chain);
        } catch (NodeFailure failed) {
            return new NodeAnswer(endpoint, false, null, since(began), failed.said());
        }
    }

    private static int since(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
    }

    Health health(long best) {
        if (head == null) {
            return Health.UNREACHABLE;
        }
        if (!own) {
            return Health.OTHER_NETWORK;
        }
        return head.number() < best - LAG ? Health.LAGGING : Health.HEALTHY;
    }

    /** How high it is, if it counts. */
    long height() {
        return head == null || !own ? -1 : head.number();
    }
}
