package fundsdesk.coins;

/** What kind of network it is, and so in what language its nodes are asked. */
enum NetworkFamily {
    EVM
}
