package fundsdesk.crud;

/**
 * An action without a record to start from: submit, import, run.
 *
 * @param <T> the entity of its screen
 * @param <I> its input
 * @param <R> what it answers: a {@link Stored} record that it made, or a record of facts
 */
public abstract non-sealed class ScreenAction<T extends Stored, I, R> extends Action<T, I> {

    protected ScreenAction(String name, Class<I> input) {
        super(name, input);
    }

    /** For actions that serve any entity. */
    protected ScreenAction(String name, Class<T> entity, Class<I> input) {
        super(name, entity, input);
    }

    /** What is looked at before it runs. */
    protected Checklist checks(I input) {
        return Checklist.empty();
    }

    /** Whether other people must approve it first, as long as no approval flow says otherwise. */
    protected boolean needsApproval(I input) {
        return isApprovedByDefault();
    }

    /** Does it.
     *
     * @throws RefusedException when a rule says no; nothing stays
     */
    protected abstract R run(I input);
}
