package fundsdesk.matching;

/** What shuts a line or an application out before any evidence is weighed (MAT-02). */
public enum Gate {
    /** The line is money that left the account. */
    DIRECTION,
    /** The line is dealt with already. */
    PROCESSED,
    /** The line is locked. */
    LOCKED,
    /** The line is claimed by an operator. */
    CLAIMED,
    /** The line's statement is quarantined. */
    QUARANTINED,
    /** The application is in another currency. */
    CURRENCY,
    /** The application's money is to arrive on another company account. */
    COMPANY_ACCOUNT,
    /** The value date lies outside the method's window. */
    DATE_WINDOW,
    /** The amount is outside the tolerance, and too little else agrees for a suggestion. */
    AMOUNT,
    /** The application was linked with another line in the same run. */
    TAKEN
}
