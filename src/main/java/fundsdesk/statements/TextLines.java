package fundsdesk.statements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, one at a time: any line ends, with or without a byte order mark, UTF-8 where a line is valid
 * UTF-8 and otherwise the given older character set. Control characters but the tab are dropped.
 */
final class TextLines {
    private static final int MAX_BYTES = 32_768;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]|\\uFEFF");

    private final InputStream in;
    private final OlderText older;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[65_536];
    private final byte[] line = new byte[MAX_BYTES];
    private int at;
    private int end;
    private int number;

    TextLines(InputStream in, OlderText older) {
        this.in = in;
        this.older = older;
    }

    /** The number of the line returned last, counted from 1. */
    int number() {
        return Math.max(number, 1);
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        int length = 0;
        boolean plain = true;
        int next = read();
        if (next < 0) {
            return null;
        }
        number++;
        while (next >= 0 && next != '\n' && next != '\r') {
            if (length == MAX_BYTES) {
                throw UnreadableStatement.at(number, Place.LINE, "long-line", MAX_BYTES);
            }
            line[length++] = (byte) next;
            plain &= next >= ' ' && next <= '~';
            next = read();
        }
        if (next == '\r') {
            skipLineFeed();
        }
        // Nearly all lines are; a large file has millions.
        return plain
                ? new String(line, 0, length, StandardCharsets.US_ASCII)
                : CONTROL.matcher(decoded(length)).replaceAll("");
    }

    private String decoded(int length) {
        try {
            return utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException notUtf8) {
            return older.decoded(line, length);
        }
    }

    private void skipLineFeed() throws IOException {
        int next = read();
        if (next >= 0 && next != '\n') {
            at--;
        }
    }

    private int read() throws IOException {
        if (at == end) {
            end = refused(in);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private int refused(InputStream source) throws IOException {
        try {
            return source.read(buffer, 0, buffer.length);
        } catch (BadValue tooMuch) {
            throw tooMuch.at(number(), Place.FILE);
        }
    }
}
