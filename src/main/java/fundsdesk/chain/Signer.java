package fundsdesk.chain;

/** Holds a key and signs with it; the key itself never leaves it. */
public interface Signer {

    /** The address that the key belongs to. */
    ChainAddress address();

    /** Signs a message as wallets do (EIP-191).
     *
     * @return 65 bytes as {@code 0x} and 130 digits
     */
    String signature(String message);
}
