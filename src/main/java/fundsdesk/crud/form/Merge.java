package fundsdesk.crud.form;

import fundsdesk.crud.Changes;
import fundsdesk.crud.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, brought together with what somebody else saved meanwhile.
 *
 * @param seen what the next save is based on, by attribute
 * @param typed what the form is to hold, by attribute
 */
record Merge(Map<String, @Nullable Object> seen, Map<String, @Nullable Object> typed) {

    /**
     * Keeps everything that was typed but for the attributes that were given up, and takes over what was not touched.
     *
     * @param now the record as it is now
     * @param conflicts the attributes that both changed; their choice was made on {@code theirs}, so that is what the
     *     next save is based on, even if the record moved on once more
     * @param givenUp conflicting attributes for which theirs is taken
     */
    Merge with(
            Map<String, ? extends @Nullable Object> now, List<Outcome.FieldConflict> conflicts, Set<String> givenUp) {
        Map<String, @Nullable Object> base = new LinkedHashMap<>(now);
        conflicts.forEach(conflict -> base.put(conflict.field(), conflict.theirs()));
        Map<String, @Nullable Object> mine = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            boolean kept = !Changes.same(seen.get(name), value) && !givenUp.contains(name);
            mine.put(name, kept ? value : base.get(name));
        });
        return new Merge(base, mine);
    }

    Changes changes() {
        return Changes.between(seen, typed);
    }
}
