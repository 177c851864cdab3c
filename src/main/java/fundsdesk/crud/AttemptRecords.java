package fundsdesk.crud;

/**
 * Keeps every attempt at an action as a record of its own, whatever becomes of it; contributed as a bean. Begun is committed
 * before anything is tried, so what was begun survives the failure of the attempt and the end of the process.
 *
 * @param <T> the entity that the action belongs to
 * @param <I> its input
 */
public interface AttemptRecords<T extends Stored, I> {

    boolean keeps(Action<?, ?> action);

    /**
     * The actor may run the action and is about to; in a transaction of its own.
     *
     * @return names the attempt when it ends
     */
    long begun(Call<T, I> call);

    /** It was done; in the transaction of what was done, so that neither is there without the other. */
    void done(long attempt, Checklist checks);

    /**
     * Nothing was done, or others are asked first; in a transaction of its own.
     *
     * @param checks what was looked at, as far as it came to that
     */
    void ended(long attempt, Checklist checks, Outcome outcome);
}
