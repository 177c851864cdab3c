package fundsdesk.matching;

import java.util.Arrays;

/**
 * The cheapest way to give each row of a square matrix one column: Kuhn's Hungarian method with potentials, O(n³).
 *
 * <p>Source: H. W. Kuhn, "The Hungarian method for the assignment problem", 1955; in the form with one shortest
 * augmenting path for each row.
 */
final class Hungarian {
    private final long[][] cost;
    private final int size;
    private final long[] rowPotential;
    private final long[] columnPotential;
    private final int[] rowOfColumn;
    private final int[] previous;

    Hungarian(long[][] cost) {
        this.cost = cost;
        size = cost.length;
        rowPotential = new long[size + 1];
        columnPotential = new long[size + 1];
        rowOfColumn = new int[size + 1];
        previous = new int[size + 1];
    }

    /** Rows and columns count from 1 inside, so that column 0 can hold the row that is being placed. */
    int[] columnOfRow() {
        for (int row = 1; row <= size; row++) {
            augment(searchFrom(row));
        }
        int[] columns = new int[size];
        for (int column = 1; column <= size; column++) {
            columns[rowOfColumn[column] - 1] = column - 1;
        }
        return columns;
    }

    private int searchFrom(int row) {
        long[] slack = new long[size + 1];
        boolean[] seen = new boolean[size + 1];
        Arrays.fill(slack, Long.MAX_VALUE);
        rowOfColumn[0] = row;
        int column = 0;
        while (rowOfColumn[column] != 0) {
            seen[column] = true;
            column = nextColumn(column, slack, seen);
        }
        return column;
    }

    private int nextColumn(int from, long[] slack, boolean[] seen) {
        int row = rowOfColumn[from];
        int nearest = 0;
        long least = Long.MAX_VALUE;
        for (int column = 1; column <= size; column++) {
            if (seen[column]) {
                continue;
            }
            long reduced = cost[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
            if (reduced < slack[column]) {
                slack[column] = reduced;
                previous[column] = from;
            }
            if (slack[column] < least) {
                least = slack[column];
                nearest = column;
            }
        }
        shift(least, slack, seen);
        return nearest;
    }

    private void shift(long by, long[] slack, boolean[] seen) {
        for (int column = 0; column <= size; column++) {
            if (seen[column]) {
                rowPotential[rowOfColumn[column]] += by;
                columnPotential[column] -= by;
            } else {
                slack[column] -= by;
            }
        }
    }

    private void augment(int last) {
        int column = last;
        while (column != 0) {
            int before = previous[column];
            rowOfColumn[column] = rowOfColumn[before];
            column = before;
        }
    }
}
