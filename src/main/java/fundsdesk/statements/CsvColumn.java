package fundsdesk.statements;

/** What a column of a CSV statement can mean. */
enum CsvColumn {
    BOOKING_DATE,
    VALUE_DATE,
    /** A signed amount, or an unsigned one when {@link #DIRECTION} is there. */
    AMOUNT,
    /** Money out, unsigned; goes with {@link #CREDIT}. */
    DEBIT,
    /** Money in, unsigned; goes with {@link #DEBIT}. */
    CREDIT,
    /** Credit or debit, in words or letters. */
    DIRECTION,
    CURRENCY,
    /** The balance after the row. */
    BALANCE,
    /** The account the row is of; a row of another account is refused. */
    ACCOUNT,
    BANK_REFERENCE,
    END_TO_END_ID,
    TRANSACTION_CODE,
    COUNTERPARTY_NAME,
    COUNTERPARTY_ACCOUNT,
    COUNTERPARTY_BANK,
    REMITTANCE
}
