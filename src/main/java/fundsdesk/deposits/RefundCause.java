package fundsdesk.deposits;

/** Why a receipt cannot be accepted. */
public enum RefundCause {
    ACCOUNT_NOT_OPENED,
    RISK_FLAG,
    /** Somebody else than a client paid. */
    THIRD_PARTY,
    OTHER
}
