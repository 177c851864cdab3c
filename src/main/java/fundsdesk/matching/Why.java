package fundsdesk.matching;

import java.util.List;

/**
 * One sentence that explains a decision, ready to be translated.
 *
 * @param reason what is said; {@link Reason#key()} is its message key
 * @param arguments what stands in the places {@code {0}}, {@code {1}} and so on, already in the form for people
 */
public record Why(Reason reason, List<String> arguments) {

    public Why {
        arguments = List.copyOf(arguments);
    }

    static Why of(Reason reason, Object... arguments) {
        return new Why(reason, List.of(arguments).stream().map(Object::toString).toList());
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
