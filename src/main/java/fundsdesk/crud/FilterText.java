package fundsdesk.crud;

import java.util.ArrayList;
import java.util.List;

/** The marks in a filter's text: separators, brackets and the backslash that takes them as plain characters. */
final class FilterText {

    private static final String MARKS = "\\;()";

    private FilterText() {}

    static String escaped(String text, String separators) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (MARKS.indexOf(c) >= 0 || separators.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /** The parts between separators that stand outside of brackets; their backslashes stay. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
