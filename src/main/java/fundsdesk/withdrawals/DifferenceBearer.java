package fundsdesk.withdrawals;

/** Who bears what banks kept of a withdrawal that came back. */
public enum DifferenceBearer {
    CLIENT,
    /** The client is given all of it again; the desk's fees pay the rest. */
    HOUSE
}
