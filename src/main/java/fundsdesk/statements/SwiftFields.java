package fundsdesk.statements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file of SWIFT messages into fields. Block headers and trailers may be there or not; what stands between the
 * end of a message and the next tag (some banks repeat a heading there) is passed over.
 */
final class SwiftFields {
    private static final Pattern TAG = Pattern.compile(":([0-9]{2}[A-Z]?|NS):(.*)");
    // A dash ends a message, alone or as ING's "-XXX"; more text behind it belongs to the field.
    private static final Pattern END = Pattern.compile("-(?:X{3})?");
    private static final int MAX_LINES = 200;

    private final TextLines lines;
    private @Nullable SwiftField field;

    SwiftFields(TextLines lines) {
        this.lines = lines;
    }

    /** The next field, or null after the last. */
    @Nullable
    SwiftField next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            SwiftField complete = take(withoutBlocks(line.stripTrailing()));
            if (complete != null) {
                return complete;
            }
        }
        return finished(null);
    }

    int line() {
        return lines.number();
    }

    private @Nullable SwiftField take(String line) {
        Matcher tag = TAG.matcher(line);
        if (line.startsWith(":") && tag.matches()) {
            List<String> content = new ArrayList<>(List.of(tag.group(2)));
            return finished(new SwiftField(lines.number(), tag.group(1), content));
        }
        if (line.startsWith("-") && (line.startsWith("-}") || END.matcher(line).matches())) {
            return finished(null);
        }
        if (field != null && !line.isEmpty()) {
            append(field, line);
        }
        return null;
    }

    private @Nullable SwiftField finished(@Nullable SwiftField next) {
        SwiftField complete = field;
        field = next;
        return complete;
    }

    private void append(SwiftField field, String line) {
        if (field.lines().size() == MAX_LINES) {
            throw UnreadableStatement.at(lines.number(), ":" + field.tag() + ":", "long-field", MAX_LINES);
        }
        field.lines().add(line);
    }

    // "{1:F01...}{2:O940...}{4:" stands before the first field, "-}{5:...}" after the last, both perhaps on one line.
    private static String withoutBlocks(String line) {
        boolean header = line.startsWith("{") || line.startsWith("-}") || line.startsWith("$");
        int text = header ? line.lastIndexOf("{4:") : -1;
        if (text >= 0) {
            String rest = line.substring(text + 3).strip();
            return rest.isEmpty() ? "-" : rest;
        }
        return line.startsWith("{") ? "-" : line;
    }
}
