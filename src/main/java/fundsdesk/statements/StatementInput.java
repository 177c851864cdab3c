package fundsdesk.statements;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a statement file: counts them, tells the progress, and refuses more than the limits.
 *
 * <p>A refusal is a {@link BadValue}, to which the reader adds the line it is at.
 */
final class StatementInput extends InputStream {
    private static final int STEP = 1 << 18;
    // An XML parser holds a comment, tag or attribute whole; between two events it may take in no more than this.
    private static final int PIECE = 1 << 20;

    private final InputStream in;
    private final long maxBytes;
    private final LongConsumer progress;
    private long read;
    private long told;
    private long pieceBegan;
    private boolean inPieces;
    private @Nullable IOException failure;

    StatementInput(InputStream in, long maxBytes, LongConsumer progress) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.progress = progress;
    }

    /** From here on the reader says when it got a piece; too long without one is refused. */
    void piece() {
        inPieces = true;
        pieceBegan = read;
    }

    /** Why the source broke off, if it did: then the file is not to blame. */
    @Nullable
    IOException failure() {
        return failure;
    }

    void finish() {
        progress.accept(read);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                counted(count);
            }
            return count;
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
    }

    private void counted(int count) {
        read += count;
        if (read > maxBytes) {
            throw new BadValue("large-file", maxBytes);
        }
        if (inPieces && read - pieceBegan > PIECE) {
            throw new BadValue("large-piece", PIECE);
        }
        if (read - told >= STEP) {
            told = read;
            progress.accept(read);
        }
    }
}
