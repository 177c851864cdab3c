package fundsdesk.crud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call would do to its record, found out by doing it and taking it back.
 *
 * @param effects the attributes that would change
 * @param outcome what would come of it
 */
public record Rehearsal(List<Effect> effects, Outcome outcome) {

    /** One attribute, before and after; records by their label. */
    public record Effect(
            String attribute,
            @Nullable Object before,
            @Nullable Object after) {}
}
