package fundsdesk.chain;

import java.util.Optional;

/** One node of a network, asked over the line now. Whatever it says may be wrong: nodes lag, and nodes lie. */
public interface ChainNode {

    /** The network that it says it belongs to (EIP-155).
     *
     * @throws NodeFailure when it does not answer
     */
    long chainId();

    /** Its newest block. */
    Head head();

    /** The newest block that its network never takes back; empty where the network does not say. */
    Optional<Head> finalized();

    /** The block of a height; empty when the node has none yet. */
    Optional<Head> block(long number);

    /** Whether code stands at the address. */
    boolean isContract(ChainAddress address);

    /** What the contract says of itself.
     *
     * @return empty when it does not answer as tokens do
     */
    Optional<Token> token(ChainAddress contract);
}
