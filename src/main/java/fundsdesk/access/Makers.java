package fundsdesk.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The persons who had a hand in a record: none of them decides on it, however many changed it after them.
 *
 * @param persons as accounts name them
 */
public record Makers(Set<String> persons) {

    public Makers {
        persons = Set.copyOf(persons);
    }

    /** As a record keeps them: one a line. */
    public static Makers of(String kept) {
        return kept.isEmpty() ? new Makers(Set.of()) : new Makers(Set.of(kept.split("\n")));
    }

    public Makers with(String person) {
        return with(Set.of(person));
    }

    public Makers with(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(persons);
        all.addAll(more);
        return new Makers(all);
    }

    public boolean include(String person) {
        return persons.contains(person);
    }

    /** What a record keeps of them. */
    public String kept() {
        return persons.stream().sorted().collect(java.util.stream.Collectors.joining("\n"));
    }
}
