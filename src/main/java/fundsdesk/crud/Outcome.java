package fundsdesk.crud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a call came out. Everything but {@link Done} and {@link Awaiting} changed nothing. */
public sealed interface Outcome {

    /**
     * It happened.
     *
     * @param id the record it ran on or made, if any
     * @param result what the action answered beside a record, if anything
     */
    record Done(@Nullable Long id, @Nullable Object result) implements Outcome {}

    /**
     * Other people have to approve first.
     *
     * @param workOrder the number of the work order that was made
     */
    record Awaiting(String workOrder) implements Outcome {}

    /** Nobody granted it to the actor. */
    record Denied(Text reason) implements Outcome {}

    /** There is no such record, or none that the actor may see. */
    record Missing(Text reason) implements Outcome {}

    /** The record is not in a state for it. */
    record WrongState(String code, Text reason) implements Outcome {}

    /** A rule says no. */
    record Refused(String code, Text reason) implements Outcome {}

    /** A check blocks, or a warning was not acknowledged. */
    record Unchecked(Checklist checks) implements Outcome {}

    /** The input is not valid. */
    record Invalid(List<FieldError> errors) implements Outcome {}

    /** Somebody saved in between. */
    record Conflict(List<FieldConflict> fields, String by) implements Outcome {}

    /**
     * A defect, logged under the reference.
     *
     * @param interrupted whether the connection to the database broke: then it was done whole or not at all, and which
     *     of the two is not known
     */
    record Failed(String reference, boolean interrupted) implements Outcome {

        /** As the code centre lists it. */
        public String code() {
            return interrupted ? "interrupted" : "defect";
        }

        public Text reason() {
            return Text.of(interrupted ? "outcome.interrupted" : "outcome.failed", reference);
        }
    }

    /** What is wrong with one input. */
    record FieldError(String field, Text message) {}

    /** One attribute that two people changed. */
    record FieldConflict(
            String field,
            @Nullable Object base,
            @Nullable Object theirs,
            @Nullable Object mine) {}

    default boolean isDone() {
        return this instanceof Done;
    }

    /** Whether it was accepted: done, or on its way to the approvers. */
    default boolean isAccepted() {
        return this instanceof Done || this instanceof Awaiting;
    }
}
