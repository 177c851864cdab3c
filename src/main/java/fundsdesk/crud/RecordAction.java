package fundsdesk.crud;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An action on one record (and, if it says {@code batch()}, on many, one by one).
 *
 * @param <T> the entity
 * @param <I> its input
 */
public abstract non-sealed class RecordAction<T extends Stored, I> extends Action<T, I> {

    protected RecordAction(String name, Class<I> input) {
        super(name, input);
    }

    /** For actions that serve any entity. */
    protected RecordAction(String name, Class<T> entity, Class<I> input) {
        super(name, entity, input);
    }

    /** Whether the record is in a state for it; a refusal disables the button and says why. */
    protected Verdict allows(T record) {
        return Verdict.allowed();
    }

    /** Whether it can be done now: what lies in the recycle bin is looked at, remarked on or restored, and nothing else. */
    final Verdict verdict(T record) {
        boolean gone = record.isDeleted() && !isAside() && !restores();
        return gone ? Verdict.refused("record.deleted") : allows(record);
    }

    boolean restores() {
        return false;
    }

    /** What is looked at before it runs: live in the dialog, and again in the transaction with the record locked. */
    protected Checklist checks(T record, I input) {
        return Checklist.empty();
    }

    /** Whether other people must approve it first, as long as no approval flow says otherwise. */
    protected boolean needsApproval(T record, I input) {
        return isApprovedByDefault();
    }

    /**
     * Persons who had a hand in the record and so approve no order for this on it, beside whoever asks for it and whoever
     * changed it last.
     */
    protected Set<String> makers(T record) {
        return Set.of();
    }

    /**
     * What one of the inputs can be set to on this record; nothing to offer every value of its kind. What is not offered
     * still has to be refused when it runs.
     *
     * @param input its name in the input record
     */
    protected List<?> choices(T record, String input) {
        return List.of();
    }

    /** What the dialog starts with. */
    protected Optional<I> suggest(T record) {
        return Optional.empty();
    }

    /** Does it. The record is locked, its verdict and checks were asked in this transaction.
     *
     * @throws RefusedException when a rule says no after all; nothing stays
     */
    protected abstract void run(T record, I input);

    /** As {@link #run}, for an action that answers something beside the record: a {@link OneTimeSecret}, the record that it made. */
    protected @Nullable Object answer(T record, I input) {
        run(record, input);
        return null;
    }
}
