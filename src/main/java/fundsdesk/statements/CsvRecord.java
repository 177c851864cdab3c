package fundsdesk.statements;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the line it begins on
 * @param cells without quotes and surrounding space
 * @param raw as it stands in the file
 */
record CsvRecord(int line, List<String> cells, String raw) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
