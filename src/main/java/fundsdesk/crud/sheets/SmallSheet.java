package fundsdesk.crud.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A few rows as a CSV file that people take with them: written as exports are, and as harmless. */
public final class SmallSheet {

    private static final int WIDTH = 20;

    private SmallSheet() {}

    public static byte[] csv(List<String> headings, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(bytes, true)) {
            writer.headings(headings.stream()
                    .map(heading -> new SheetWriter.Heading(heading, WIDTH))
                    .toList());
            for (List<String> row : rows) {
                writer.row(row.toArray());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
