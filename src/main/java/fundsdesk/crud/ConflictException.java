package fundsdesk.crud;

import java.util.List;

/** Somebody saved in between; carries the fields out of a transaction so that nothing of it stays. */
final class ConflictException extends RuntimeException {

    private final transient List<Outcome.FieldConflict> fields;

    ConflictException(List<Outcome.FieldConflict> fields) {
        super("changed in between");
        this.fields = List.copyOf(fields);
    }

    List<Outcome.FieldConflict> fields() {
        return fields;
    }
}
