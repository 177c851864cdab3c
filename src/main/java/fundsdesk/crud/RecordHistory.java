package fundsdesk.crud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to a record, as its revisions tell. */
public interface RecordHistory {

    /** A {@code before} that leaves nothing out: the history from its newest revision on. */
    long NEWEST = Long.MAX_VALUE;

    /**
     * The revisions of one record, newest first. Attributes that the actor may not read are left out, masked ones are
     * masked; whether the actor may see the record at all was asked before.
     *
     * @param screen whose record it is
     * @param id of the record, deleted or not
     * @param before only revisions older than this one, for the next page
     * @param limit how many at most
     */
    <T extends Stored> List<Revision> of(Screen<T> screen, long id, long before, int limit);

    /**
     * The record as one revision left it, by attribute, as it was stored: nothing is masked or left out, so it is for
     * actions, never for eyes. Empty where the record has no such revision.
     */
    <T extends Stored> Map<String, @Nullable Object> stored(Screen<T> screen, long id, long revision);

    /** The person who changed the record last; nothing of what has no history. */
    <T extends Stored> Optional<String> lastPerson(Screen<T> screen, long id);

    /**
     * One change of the record.
     *
     * @param revision its number, rising with time
     * @param at when
     * @param user the name that the one who did it signs in with
     * @param action what was done, for example {@code bank-cards.review}
     * @param reason why, where the action asked for it
     * @param workOrder the order that was carried out, if one was
     * @param changes what it changed of the record, attribute by attribute
     */
    record Revision(
            long revision,
            Instant at,
            String user,
            String action,
            @Nullable String reason,
            @Nullable String workOrder,
            List<Change> changes) {}

    /**
     * One attribute's change; the values are typed as the attribute is, a reference is a {@link Ref}.
     *
     * @param field the attribute's name
     */
    record Change(
            String field, @Nullable Object before, @Nullable Object after) {}
}
