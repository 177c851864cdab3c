package fundsdesk.crud.jobs;

import fundsdesk.access.Actor;

/**
 * Does one kind of long work; offered as a bean.
 *
 * <p>It runs in no transaction, in the name of whoever asked for it and with the permissions that they have by then, and
 * opens short transactions as it goes. What it must not do twice, it makes safe itself: after a crash it may be begun
 * again when it {@link #resumes()}.
 *
 * @param <I> what it needs to be told: a record of plain values, kept as JSON until it runs
 */
public interface JobHandler<I> {

    /** The name of the kind, for example {@code export}; shown as {@code job.<kind>}. */
    String kind();

    Class<I> input();

    /** Does the work; it is done when this returns.
     *
     * @throws JobFailure with the sentence for whoever asked, when the work cannot be done
     * @throws Exception a defect, logged under a reference that the job's message names
     */
    void run(JobContext context, I input) throws Exception;

    /** Whether the work can be begun again after a crash or restart; otherwise such a job is marked as interrupted. */
    default boolean resumes() {
        return false;
    }

    /** Asked whenever somebody fetches the result of a job of their own: whether they still may. */
    default boolean mayFetch(Actor actor, I input) {
        return true;
    }
}
