package fundsdesk.statements;

/** The families of statement files that can be read. */
enum StatementFormat {
    /** SWIFT customer statement messages MT940 and MT942, which may be mixed in one file. */
    SWIFT_MT,
    /** ISO 20022 bank to customer messages camt.052, camt.053 and camt.054. */
    CAMT,
    /** Rows of separated values; what the columns mean is a {@link CsvMapping}. */
    CSV
}
