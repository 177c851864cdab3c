package fundsdesk.coins;

/** From when on a block counts as never taken back. */
enum Finality {
    /** When so many blocks stand above it. */
    DEPTH,
    /** When the network itself says so. */
    FINALIZED
}
