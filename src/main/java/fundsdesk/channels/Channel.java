package fundsdesk.channels;

/** The way by which a bank's notification says the money moves. */
enum Channel {
    /** A bank account linked with a securities account pushes deposits. */
    BST,
    /** The desk pulls money by a mandate. */
    EDDA,
    /** Faster Payment System. */
    FPS
}
