package fundsdesk.crud;

import java.util.List;

/** Input that is not valid; carries the errors out of a transaction so that nothing of it stays. */
public final class InvalidException extends RuntimeException {

    private final transient List<Outcome.FieldError> errors;

    public InvalidException(List<Outcome.FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    /** One wrong field; the sentence is {@code error.<code>}. */
    public static InvalidException of(String field, String code, Object... args) {
        return new InvalidException(List.of(new Outcome.FieldError(field, Text.of("error." + code, args))));
    }

    public List<Outcome.FieldError> errors() {
        return errors;
    }

    static void throwIfAny(List<Outcome.FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
