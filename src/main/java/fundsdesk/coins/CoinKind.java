package fundsdesk.coins;

/** How a coin lives on its network. */
enum CoinKind {
    /** It is what the network itself is paid with. */
    NATIVE,
    /** A contract keeps who has how much (ERC-20). */
    ERC20
}
