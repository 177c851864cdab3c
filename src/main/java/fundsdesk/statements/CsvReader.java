package fundsdesk.statements;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file by its account's mapping, as one statement. Rows above the headings and totals below the last line
 * are passed over; with a column of balances the statement has an opening and a closing balance, whichever end of the file is the newer.
 */
final class CsvReader {
    private static final int HEADINGS_WITHIN = 50;

    private final CsvMapping mapping;
    private final Records records;
    private final OpenStatement statement;

    CsvReader(CsvMapping mapping, InputStream in, StatementSink sink) {
        this(
                mapping,
                new CsvRecords(new TextLines(in, OlderText.of(mapping.olderCharset())), mapping.separator()),
                "CSV",
                sink);
    }

    /** @param format how the statement's format is called */
    CsvReader(CsvMapping mapping, Records records, String format, StatementSink sink) {
        this.mapping = mapping;
        this.records = records;
        ReadAccount account = new ReadAccount(
                mapping.account(),
                mapping.account(),
                Optional.of(mapping.currency()),
                Optional.empty(),
                Optional.empty());
        this.statement = new OpenStatement(sink, StatementKind.BOOKED, format, 1, account);
    }

    void read() throws IOException {
        CsvRows rows = new CsvRows(mapping, mapping.isByPlace() ? places() : headings());
        CsvBalances balances = new CsvBalances();
        CsvRecord below = null;
        for (CsvRecord row = records.next(); row != null; row = records.next()) {
            if (row.isBlank()) {
                continue;
            }
            if (rows.standsBelow(row)) {
                below = below == null ? row : below;
                continue;
            }
            // What looked like the total has a line behind it: it is refused for what it lacks.
            ReadLine line = rows.line(below == null ? row : below);
            balances.add(line, rows.balance(row, line));
            statement.line(line);
        }
        // An account of several currencies in one file has no one balance to prove.
        statement.opening(balances.opening()).closing(balances.closing());
        statement.end(records.line());
    }

    private Map<CsvColumn, Integer> places() {
        return mapping.columns().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        column -> Integer.parseInt(column.getValue().substring(1)) - 1));
    }

    private Map<CsvColumn, Integer> headings() throws IOException {
        for (int i = 0; i < HEADINGS_WITHIN; i++) {
            CsvRecord row = records.next();
            if (row == null) {
                break;
            }
            Map<CsvColumn, Integer> places = places(row);
            if (places.size() == mapping.columns().size()) {
                return places;
            }
        }
        throw UnreadableStatement.at(
                1,
                Place.HEADINGS,
                "no-headings",
                String.join(", ", mapping.columns().values().stream().sorted().toList()));
    }

    private Map<CsvColumn, Integer> places(CsvRecord row) {
        return mapping.columns().entrySet().stream()
                .filter(column -> place(row, column.getValue()) != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        column -> Optional.ofNullable(place(row, column.getValue()))
                                .orElseThrow()));
    }

    private static @Nullable Integer place(CsvRecord row, String heading) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (plain(row.cells().get(i)).equals(plain(heading))) {
                return i;
            }
        }
        return null;
    }

    private static String plain(String heading) {
        return Normalizer.normalize(Texts.flat(heading), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
