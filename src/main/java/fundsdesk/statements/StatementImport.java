package fundsdesk.statements;

import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param statementsRead in the file
 * @param linesRead in the file
 * @param linesAdded lines that were not known
 * @param linesKnown lines that an earlier file had brought
 * @param statementsQuarantined statements whose balances do not add up
 * @param job which imports a large file in the background, and tells the figures when it is done
 */
public record StatementImport(
        int statementsRead,
        int linesRead,
        int linesAdded,
        int linesKnown,
        int statementsQuarantined,
        @Nullable Long job) {

    public StatementImport(
            int statementsRead, int linesRead, int linesAdded, int linesKnown, int statementsQuarantined) {
        this(statementsRead, linesRead, linesAdded, linesKnown, statementsQuarantined, null);
    }

    static StatementImport inBackground(long job) {
        return new StatementImport(0, 0, 0, 0, 0, job);
    }

    /** New lines arrived and wait to be matched. */
    public record LinesAdded(int lines) {}
}
