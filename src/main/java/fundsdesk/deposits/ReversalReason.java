package fundsdesk.deposits;

/** Why a credited deposit is taken back; it decides what becomes of its statement line (RVS-03). */
public enum ReversalReason {
    /** The bank takes its money back: the line stays as it is, and the bank's debit is expected. */
    BANK_CHARGEBACK,
    /** Credited to the wrong client or by mistake: the line waits to be matched again. */
    ERRONEOUS_CREDIT,
    /** Stopped by risk control: the line waits again, locked. */
    RISK_INTERCEPTION
}
