package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why the records of the current transaction change: written into their revision.
 *
 * @param actor who
 * @param action what was done, for example {@code bank-cards.review}
 * @param reason why, where the action asked for it
 * @param input what was given, as JSON
 * @param workOrder the order that was carried out, if one was
 * @param correlation ties together what one request did
 */
public record ChangeNote(
        Actor actor,
        String action,
        @Nullable String reason,
        @Nullable String input,
        @Nullable String workOrder,
        UUID correlation) {

    private static final ThreadLocal<@Nullable ChangeNote> CURRENT = new ThreadLocal<>();

    /** The note of the work in progress, if any. */
    public static Optional<ChangeNote> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** A note for work that is no screen's action, such as a job or the first start. */
    public static ChangeNote of(String action) {
        return new ChangeNote(Acting.required(), action, null, null, null, UUID.randomUUID());
    }

    /** Does the work under this note. Work inside work keeps the outer note: one transaction has one reason. */
    public <R extends @Nullable Object> R during(Supplier<R> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }
}
