package fundsdesk.statements;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file in the character set that it declares. Wrong bytes are an error here, since the JDK's
 * parser reports them on the error stream.
 */
final class XmlText extends FilterReader {
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private int line = 1;

    private XmlText(Reader decoded) {
        super(decoded);
    }

    /**
     * Opens the text, without a byte order mark and without leading white space, which XML forbids and banks send.
     *
     * @throws BadValue if the character set is not known
     */
    static XmlText open(InputStream source) throws IOException {
        PushbackInputStream in = new PushbackInputStream(source, HEAD);
        byte[] head = in.readNBytes(HEAD);
        int skipped = skipped(head);
        in.unread(head, skipped, head.length - skipped);
        return new XmlText(new InputStreamReader(
                in,
                charset(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The line that the text was read up to; ahead of the parser. */
    int line() {
        return line;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private static int skipped(byte[] head) {
        int at = isUtf8Mark(head) ? 3 : 0;
        while (at < head.length && (head[at] == ' ' || head[at] == '\t' || head[at] == '\r' || head[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static Charset charset(byte[] head) {
        if (isUtf8Mark(head)) {
            return StandardCharsets.UTF_8;
        }
        boolean wide = head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFF + 0xFE;
        if (wide) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw BadValue.isNo(name, "character-set");
        }
    }

    private static boolean isUtf8Mark(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
    }
}
