package fundsdesk.crud.sheets;

import fundsdesk.crud.Text;
import fundsdesk.crud.Unfolding;
import fundsdesk.crud.jobs.JobFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.zip.ZipException;

/**
 * A file that rows are to be read from, on disk while somebody reads it. It may come from anywhere: before anything of it is
 * in memory it is clear how much that would be.
 */
final class ImportFile implements AutoCloseable {

    private final Path file;
    private final boolean workbook;

    private ImportFile(Path file, boolean workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** @throws JobFailure when it is too large, or neither a workbook nor text */
    static ImportFile of(InputStream content, ImportLimits limits) throws IOException {
        Path file = Files.createTempFile("fundsdesk-import-", ".part");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            boolean workbook = isZip(file);
            if (workbook) {
                measure(file, limits);
            }
            return new ImportFile(file, workbook);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] first = start.readNBytes(4);
            if (first.length == 4 && (first[0] & 0xff) == 0xd0 && (first[1] & 0xff) == 0xcf) {
                throw new JobFailure(Text.of("import.old-workbook"));
            }
            return first.length >= 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private static void measure(Path file, ImportLimits limits) throws IOException {
        try {
            if (!new Unfolding(limits.unpacked().toBytes(), limits.texts().toBytes()).allows(file)) {
                throw new JobFailure(Text.of("import.unfolds"));
            }
        } catch (ZipException broken) {
            throw new JobFailure(Text.of("import.unreadable"));
        }
    }

    /** What is done with the rows. */
    interface Reading<R> {
        R from(Iterator<SheetRow> rows) throws Exception;
    }

    /** Reads from the first row on; as often as it is asked.
     *
     * @throws JobFailure when it cannot be read as what it says to be
     */
    <R> R read(Reading<R> reading) throws Exception {
        if (!workbook) {
            try (CsvRows rows = new CsvRows(file)) {
                return reading.from(rows);
            } catch (java.nio.charset.CharacterCodingException notUtf8) {
                throw new JobFailure(Text.of("import.not-text"));
            } catch (java.io.UncheckedIOException broken) {
                throw new JobFailure(Text.of("import.not-text"));
            }
        }
        try (XlsxRows rows = new XlsxRows(file)) {
            return reading.from(rows);
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException | IOException broken) {
            throw new JobFailure(Text.of("import.unreadable"));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
