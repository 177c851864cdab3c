package fundsdesk.statements;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table in a file, one at a time. */
interface Records {

    /** The next row, or null after the last. */
    @Nullable
    CsvRecord next() throws IOException;

    /** The line or row that was read last, counted from 1. */
    int line();
}
