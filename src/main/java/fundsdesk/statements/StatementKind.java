package fundsdesk.statements;

/** How final the lines of a statement are. */
enum StatementKind {
    /** The booked entries of a period with its balances: MT940, camt.053, CSV. */
    BOOKED,
    /** What has happened so far today: MT942, camt.052. */
    INTERIM,
    /** A notice of single debits and credits without balances: camt.054. */
    NOTIFICATION
}
