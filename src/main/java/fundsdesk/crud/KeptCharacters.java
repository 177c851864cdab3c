package fundsdesk.crud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds texts with characters that no file and no database keeps as they are, before they become question marks. */
final class KeptCharacters {

    private KeptCharacters() {}

    /** An error for each input with such a text, named as the input is. */
    static List<Outcome.FieldError> missing(Map<String, ? extends @Nullable Object> values, Inputs inputs) {
        List<Outcome.FieldError> errors = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!areKept(value, inputs)) {
                errors.add(new Outcome.FieldError(name, Text.of("error.text-characters")));
            }
        });
        return errors;
    }

    private static boolean areKept(@Nullable Object value, Inputs inputs) {
        return switch (value) {
            case String text -> text.codePoints().noneMatch(KeptCharacters::isLost);
            case Collection<?> many -> many.stream().allMatch(each -> areKept(each, inputs));
            case Record nested -> inputs.values(nested).values().stream().allMatch(each -> areKept(each, inputs));
            case null, default -> true;
        };
    }

    /** The zero character, half of a pair, and the points that Unicode says are no characters. */
    private static boolean isLost(int point) {
        boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == 0 || isHalf || (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
