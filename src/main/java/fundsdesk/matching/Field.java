package fundsdesk.matching;

/** What a line and an application are compared by (MAT-02), in the order in which people read it. */
public enum Field {
    /** The payer's account beside the client's approved accounts. */
    ACCOUNT,
    /** The payer's name beside the client's names. */
    NAME,
    /** The amount received beside the amount expected. */
    AMOUNT,
    /** The references quoted beside those of the application. */
    REFERENCE,
    /** The value date beside the application's date. */
    DATE
}
