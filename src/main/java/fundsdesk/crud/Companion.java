package fundsdesk.crud;

import java.util.List;
import java.util.Set;

/**
 * Records without a page of their own that belong to records of any screen, as remarks do; offered as a bean. What
 * happens to them is told on the timeline of the record they belong to, to everybody who sees that record.
 *
 * @param <R> their entity
 */
public interface Companion<R extends Stored> {

    /** How they are told: a screen that is no bean, as everybody is told who sees the record, whatever else they may see. */
    Screen<R> screen();

    /** The attributes whose changes are told. */
    Set<String> told();

    /** The ids of those that belong to a record, in the recycle bin or not, the newest first. */
    List<Long> of(Screen<?> screen, long id, int most);
}
