package fundsdesk.crud.grid;

import java.util.List;

/**
 * How many pixels a column takes, and with how few it can do. Where all columns fit into the smallest window when they take
 * less, they do: else the last one would lie under the buttons of the rows. In wider windows they grow again.
 */
record ColumnRoom(int usual, int least) {

    /** What a window of 1280 pixels leaves to the columns, beside the navigation, the boxes and the buttons of the rows. */
    static final int SMALLEST = 970;

    private static final double READABLE = 0.7;

    static ColumnRoom fixed(int width) {
        return new ColumnRoom(width, width);
    }

    static ColumnRoom elastic(int usual, int headed) {
        return new ColumnRoom(usual, Math.max(headed, (int) (usual * READABLE)));
    }

    static List<Integer> share(List<ColumnRoom> columns) {
        int usual = columns.stream().mapToInt(ColumnRoom::usual).sum();
        int spare = usual - columns.stream().mapToInt(ColumnRoom::least).sum();
        int over = usual - SMALLEST;
        // Who has to scroll anyway reads whole columns.
        double part = over <= 0 || over > spare ? 0 : (double) over / spare;
        return columns.stream()
                .map(each -> each.usual() - (int) Math.ceil((each.usual() - each.least()) * part))
                .toList();
    }
}
