package fundsdesk.statements;

/**
 * What an import did.
 *
 * @param statementsRead in the file
 * @param linesRead in the file
 * @param linesAdded lines that were not known
 * @param linesKnown lines that an earlier file had brought
 * @param statementsQuarantined statements whose balances do not add up
 */
public record StatementImport(
        int statementsRead, int linesRead, int linesAdded, int linesKnown, int statementsQuarantined) {

    /** New lines arrived and wait to be matched. */
    public record LinesAdded(int lines) {}
}
