package fundsdesk.shell;

import java.util.Arrays;
import java.util.Locale;

/** How well what the palette offers fits the words that were typed, the best first. */
enum Fit {
    /** It is called just so. */
    WHOLE,
    /** Its name begins so. */
    BEGINNING,
    /** Each word begins a word of its name. */
    WORDS,
    /** Each word is a part of its name: languages without spaces have no words to begin. */
    WITHIN,
    NONE;

    static Fit of(Hit hit, String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        String label = hit.label().toLowerCase(Locale.ROOT);
        if (label.equals(words)) {
            return WHOLE;
        }
        if (label.startsWith(words)) {
            return BEGINNING;
        }
        if (Arrays.stream(words.split("\\s+")).allMatch(word -> (" " + label).contains(" " + word))) {
            return WORDS;
        }
        return Arrays.stream(words.split("\\s+")).allMatch(label::contains) ? WITHIN : NONE;
    }
}
