package fundsdesk.crud.sheets;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a screen to a file as whoever acts may see them: row access, hidden and masked attributes, words, zone
 * and order are those of the grid. Pages are read by their place in the order and never by their number, the next while
 * the last is written; rows made after the start are left out.
 */
@Component
public class Exports implements DisposableBean {

    private static final int PAGE = 1_000;

    private final Rows rows;
    private final Texts texts;
    private final Formats formats;
    private final FilterCodec filters;
    private final ObjectProvider<Evidence> evidence;
    private final Clock clock;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    Exports(
            Rows rows,
            Texts texts,
            Formats formats,
            FilterCodec filters,
            ObjectProvider<Evidence> evidence,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.formats = formats;
        this.filters = filters;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** How a file is to look.
     *
     * @param byteOrderMark whether a text file begins with the mark by which Excel recognises UTF-8
     */
    public record Shape(SheetFormat format, boolean byteOrderMark) {}

    /**
     * Writes all matching rows, and keeps that they were taken away, by whom, and how many.
     *
     * @param query the columns that it names are the file's, in their order
     * @param done is told how many rows are written, after each page
     * @return how many rows were written
     */
    public <T extends Stored> long write(
            Screen<T> screen, Query query, Shape shape, OutputStream out, LongConsumer done) throws IOException {
        List<Attribute<T>> shown = rows.readable(screen, query.columns());
        ExportColumns<T> columns = new ExportColumns<>(screen, shown, texts, formats);
        long written = 0;
        try (SheetWriter writer = shape.format().begin(out, texts.screen(screen), shape.byteOrderMark())) {
            writer.headings(columns.headings());
            written = write(new Pages<>(screen, pinned(screen, query, columns)), columns, writer, done);
        } finally {
            keep(screen, query, shape, written);
        }
        return written;
    }

    private <T extends Stored> long write(
            Pages<T> pages, ExportColumns<T> columns, SheetWriter writer, LongConsumer done) throws IOException {
        long written = 0;
        for (List<Row> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            for (Row row : page) {
                writer.row(columns.cells(row));
            }
            written += page.size();
            done.accept(written);
        }
        return written;
    }

    /** With the columns that cells and paging need, without rows made later. */
    private <T extends Stored> Query pinned(Screen<T> screen, Query query, ExportColumns<T> columns) {
        Query any = new Query(Filter.EVERYTHING, Sort.descending("id"), List.of(), query.recycleBin(), query.asOf());
        long newest = rows.keys(screen, any, Optional.empty(), 0, 1).stream()
                .mapToLong(RowKey::id)
                .findFirst()
                .orElse(0);
        Set<String> needed = new LinkedHashSet<>(columns.names());
        needed.add(query.sort().attribute());
        return query.with(query.filter().and(Filter.where("id", Operator.LE, newest)))
                .withColumns(List.copyOf(needed));
    }

    /** The name under which the file is saved. */
    public String fileName(Screen<?> screen, SheetFormat format) {
        return screen.key() + "-" + clock.instant().atZone(formats.zone()).toLocalDate() + "." + format.extension();
    }

    private void keep(Screen<?> screen, Query query, Shape shape, long written) {
        String asked = String.join(" ", filters.writeParts(query.filter()));
        evidence.ifAvailable(log -> log.taken(
                Acting.required(),
                screen.key() + "." + ExportRows.NAME,
                written,
                texts.of("export.taken", written, shape.format().name(), asked, String.join(", ", query.columns()))));
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }

    /** Reads one page ahead. */
    private final class Pages<T extends Stored> {

        private final Screen<T> screen;
        private final Query query;
        private final Actor actor = Acting.required();
        private CompletableFuture<List<Row>> ahead;

        Pages(Screen<T> screen, Query query) {
            this.screen = screen;
            this.query = query;
            this.ahead = read(Optional.empty());
        }

        List<Row> next() {
            List<Row> page = ahead.join();
            ahead = page.size() < PAGE
                    ? CompletableFuture.completedFuture(List.of())
                    : read(Optional.of(placeOf(page.getLast())));
            return page;
        }

        private RowKey placeOf(Row last) {
            return new RowKey(last.get(query.sort().attribute()), last.id());
        }

        private CompletableFuture<List<Row>> read(Optional<RowKey> after) {
            return CompletableFuture.supplyAsync(
                    () -> Acting.as(actor, () -> rows.page(screen, query, after, PAGE)), readers);
        }
    }
}
