package fundsdesk.names;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence that explains a decision, ready to be translated.
 *
 * @param reason what is said; {@link Sentence#key()} is its message key
 * @param arguments what stands in the places {@code {0}}, {@code {1}} and so on, already in the form for people
 */
public record Why(Sentence reason, List<String> arguments) {

    public Why {
        arguments = List.copyOf(arguments);
    }

    /** The sentence with each argument as its own text. */
    public static Why of(Sentence reason, Object... arguments) {
        String[] words = new String[arguments.length];
        Arrays.setAll(words, at -> arguments[at].toString());
        return new Why(reason, List.of(words));
    }

    /** The sentence in English. */
    public String english() {
        String sentence = reason.english();
        for (int place = 0; place < arguments.size(); place++) {
            sentence = sentence.replace("{" + place + "}", arguments.get(place));
        }
        return sentence;
    }

    @Override
    public String toString() {
        return english();
    }
}
