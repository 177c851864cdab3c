package fundsdesk.crud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a record.
 *
 * @param at when it happened, or is expected
 * @param title what happened, in words
 * @param who did it; empty where nobody did
 * @param detail what else there is to say
 * @param status what the record was afterwards, if that is worth a badge
 * @param ahead it did not happen yet
 */
public record TimelineEntry(
        Instant at,
        String title,
        String who,
        @Nullable String detail,
        @Nullable Object status,
        boolean ahead) {}
