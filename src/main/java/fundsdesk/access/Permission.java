package fundsdesk.access;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One thing that a role may grant, named by a stable code such as {@code DEPOSIT_APPLICATIONS_REJECT}.
 *
 * @param code upper case, words joined by underscores
 */
public record Permission(String code) implements Comparable<Permission> {

    private static final Predicate<String> CODE =
            Pattern.compile("[A-Z][A-Z0-9_]*").asMatchPredicate();

    public Permission {
        if (!CODE.test(code)) {
            throw new IllegalArgumentException("not a permission code: " + code);
        }
    }

    /** The permission that a screen's read or action has unless it names its own: {@code banks}, {@code edit} is {@code BANKS_EDIT}. */
    public static Permission of(String screen, String verb) {
        return new Permission((screen + "_" + verb).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Permission other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
