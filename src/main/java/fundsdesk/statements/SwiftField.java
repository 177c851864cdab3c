package fundsdesk.statements;

import java.util.List;

/**
 * One field of a SWIFT message.
 *
 * @param line the line its tag stands on
 * @param tag for example {@code 60F}
 * @param lines its content, line by line, without trailing spaces; at least one
 */
record SwiftField(int line, String tag, List<String> lines) {

    String first() {
        return lines.getFirst().strip();
    }

    List<String> rest() {
        return lines.subList(1, lines.size());
    }

    /** The field as the bank wrote it. */
    String raw() {
        return ":" + tag + ":" + String.join("\n", lines);
    }
}
