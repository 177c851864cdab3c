package fundsdesk.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How text from banks is tidied: one space between words, and no word for "nothing". */
final class Texts {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    // What banks write when they have no reference; the last two say that the reference stands in the text.
    private static final Set<String> NO_REFERENCE = Set.of(
            "NONREF",
            "NOREF",
            "NON REF",
            "NO REF",
            "NOTPROVIDED",
            "NOT PROVIDED",
            "NOTAVAILABLE",
            "UNKNOWN",
            "NONE",
            "N/A",
            "KREF+",
            "EREF+");

    private Texts() {}

    /** The text on one line, with single spaces. */
    static String flat(String text) {
        return isFlat(text) ? text : SPACE.matcher(text).replaceAll(" ").strip();
    }

    // Most texts are, and a statement has millions.
    private static boolean isFlat(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The text on one line, if there is any. */
    static Optional<String> some(String text) {
        return Optional.of(flat(text)).filter(flat -> !flat.isEmpty());
    }

    static Optional<String> optional(Optional<String> text) {
        return text.flatMap(Texts::some);
    }

    /** A reference, unless it only says that there is none. */
    static Optional<String> reference(Optional<String> text) {
        return optional(text).filter(flat -> !NO_REFERENCE.contains(flat.toUpperCase(Locale.ROOT)));
    }

    /** An account number without the spaces that line breaks and grouping put in. */
    static String unspaced(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
