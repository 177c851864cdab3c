package fundsdesk.refunds;

/** Why money goes back. */
public enum RefundReason {
    /** Somebody else than the client paid. */
    THIRD_PARTY,
    NON_COMPLIANT,
    /** The client's account was not opened. */
    OPENING_FAILED,
    DUPLICATE,
    OTHER
}
