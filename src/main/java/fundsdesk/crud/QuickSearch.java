package fundsdesk.crud;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where the quick search of a screen looks, and by which indexes. */
final class QuickSearch {

    final Set<String> attributes = new LinkedHashSet<>();
    final Set<String> starts = new LinkedHashSet<>();
    final Map<String, String> namesOf = new LinkedHashMap<>();
    final Set<String> paired = new LinkedHashSet<>();
    Function<String, Filter> beside = word -> Filter.NOTHING;

    /** Whether it looks at the attribute's beginning only. */
    boolean isFromStart(String attribute) {
        return starts.contains(attribute);
    }

    /** Whether an index finds any part of the attribute. */
    boolean isPaired(String attribute) {
        return paired.contains(attribute);
    }

    /** The table that holds each of the attribute's names once. */
    Optional<String> namesOf(String attribute) {
        return Optional.ofNullable(namesOf.get(attribute));
    }

    /** The rows that a word finds beside those whose searched attributes hold it. */
    Filter beside(String word) {
        return beside.apply(word);
    }
}
