package fundsdesk.matching;

import fundsdesk.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
        return new Why(reason, Stream.of(arguments).map(Why::forPeople).toList());
    }

    /** Thousands apart, because people read amounts by them. */
    private static String forPeople(Object argument) {
        return argument instanceof Money money
                ? String.format(
                        Locale.ROOT,
                        "%s %,." + Math.max(0, money.amount().scale()) + "f",
                        money.currency(),
                        money.amount())
                : argument.toString();
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
