package fundsdesk.crud.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row and holds no more than some hundred of them. A cell is a text, a {@link Figure}, a {@code
 * LocalDate}, a {@code LocalDateTime} or nothing.
 */
interface SheetWriter extends Closeable {

    /** The first row, which stays in sight. */
    void headings(List<Heading> headings) throws IOException;

    void row(@Nullable Object[] cells) throws IOException;

    /**
     * The head of a column.
     *
     * @param text what it says
     * @param width in characters
     */
    record Heading(String text, int width) {}
}
