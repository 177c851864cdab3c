package fundsdesk.withdrawals;

/** Why a completed withdrawal was reversed. */
public enum WithdrawalReversalReason {
    /** The bank sent the money back: the line on which it came was linked (MAT-09). */
    BANK_RETURN,
    ERRONEOUS,
    RISK_INTERCEPTION
}
