package fundsdesk.crud;

import java.util.List;

/**
 * Contributes steps to the timeline of records that the record's own history does not tell, as a bean: what happened to
 * others because of it, what is expected.
 *
 * @param <T> the entity; {@code Stored} for the records of all screens
 */
public interface TimelineSource<T extends Stored> {

    Class<T> entity();

    /** The steps, in any order; the record is one that the actor may see. */
    List<TimelineEntry> of(Screen<? extends T> screen, long id);
}
