package fundsdesk.crud;

import org.jspecify.annotations.Nullable;

/** Decides, inside the transaction of each call and before anything is done, whether other people must approve. */
public interface ApprovalGate {

    /** What the gate says. */
    sealed interface Decision {
        /** Run it now: no approval is asked for, or the call carries out an order that was approved. */
        record RunNow() implements Decision {}

        /** An order was made; nothing else happens. */
        record Await(String workOrder) implements Decision {}
    }

    /**
     * Routes one call that is authorised, valid and allowed.
     *
     * @param call the call; when it names a work order, that order must be approved and must hold this very call
     * @param subject the record, locked; none when the action makes one
     * @param checks what the checks say now
     * @throws RefusedException when an order is already open for the subject, or the named order does not fit
     */
    <T extends Stored> Decision route(Call<T, ?> call, @Nullable T subject, Checklist checks);

    /** Whether {@link #route} would make an order of a first request; it makes none, and refuses what that refuses. */
    <T extends Stored> boolean wouldAwait(Call<T, ?> call, @Nullable T subject);
}
