package fundsdesk.crud.sheets;

import java.math.BigDecimal;

/**
 * A number as a sheet shows it.
 *
 * @param value exactly
 * @param decimals how many are shown even when they are zero
 */
record Figure(BigDecimal value, int decimals) {

    /** Spreadsheets calculate with so many digits; a number with more would lose its last ones. */
    private static final int DIGITS_KEPT = 15;

    boolean isKeptExactly() {
        return value.precision() <= DIGITS_KEPT;
    }

    /** With all its decimals, as the file of another program has it. */
    String plain() {
        return value.setScale(Math.max(decimals, value.scale())).toPlainString();
    }
}
