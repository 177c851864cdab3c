package fundsdesk.crud;

/**
 * Something that is wrong with a declaration; the desk does not start with any.
 *
 * @param id stable name of the rule, for example {@code FW-106}
 * @param subject what it is about, for example a screen and an attribute
 * @param message what is wrong
 * @param hint what to do
 */
public record Finding(String id, String subject, String message, String hint) {

    @Override
    public String toString() {
        return "%s %s: %s %s".formatted(id, subject, message, hint);
    }
}
