package fundsdesk.crud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where words are looked up before the rows are read: the records that a reference leads to, or the names of a column, each
 * kept once. Both are few where rows are many.
 *
 * @param <T> the entity whose rows are wanted
 */
sealed interface Beside<T extends Stored> {

    /**
     * Where a word may stand.
     *
     * @param path as the condition names it
     * @param paired whether an index finds any part of it; otherwise its beginning
     */
    record Place(String path, boolean paired) {}

    List<Place> places(References references);

    /** What of the row is compared with what was found. */
    String path(Hql<T> hql);

    /** What holds the words; nothing when there is more than {@code most}. */
    Optional<Object[]> find(References references, String condition, Map<String, Object> parameters, int most);

    boolean holds(Attribute<T> attribute);

    /** The attributes that are not looked up here. */
    default Set<Attribute<T>> others(List<Attribute<T>> searched) {
        Set<Attribute<T>> others = new LinkedHashSet<>(searched);
        others.removeIf(this::holds);
        return others;
    }

    /** The one place where some of the attributes are looked up by index; with several places nothing would be gained. */
    static <T extends Stored> Optional<Beside<T>> of(
            Screen<T> screen, List<Attribute<T>> attributes, References references) {
        Map<Object, Beside<T>> all = new LinkedHashMap<>();
        for (Attribute<T> attribute : attributes) {
            Optional<String> names = screen.declared().quickSearch().namesOf(attribute.name());
            if (names.isPresent()) {
                all.put(names.get(), new Names<>(attribute, names.get()));
            } else if (!attribute.isOwn()) {
                List<jakarta.persistence.metamodel.Attribute<?, ?>> reference = referenceOf(attribute);
                if (all.computeIfAbsent(reference, one -> new Behind<T>(reference, new ArrayList<>()))
                        instanceof Behind<T> behind) {
                    behind.attributes().add(attribute);
                }
            }
        }
        return all.size() != 1
                ? Optional.empty()
                : all.values().stream()
                        .filter(beside -> beside.isIndexed(references))
                        .findFirst();
    }

    boolean isIndexed(References references);

    /** What the main screen of the records behind the attribute's reference declares. */
    static Optional<Declaration<Stored>> target(Attribute<?> attribute, References references) {
        return references.declared(referenceOf(attribute).getLast().getJavaType());
    }

    private static List<jakarta.persistence.metamodel.Attribute<?, ?>> referenceOf(Attribute<?> attribute) {
        List<jakarta.persistence.metamodel.Attribute<?, ?>> steps =
                attribute.path().steps();
        return steps.subList(0, steps.size() - 1);
    }

    /** The records that a reference leads to. */
    record Behind<T extends Stored>(
            List<jakarta.persistence.metamodel.Attribute<?, ?>> reference, List<Attribute<T>> attributes)
            implements Beside<T> {

        @Override
        public boolean isIndexed(References references) {
            return attributes.stream()
                    .allMatch(attribute -> isPaired(attribute, references)
                            || target(attribute, references).stream()
                                    .anyMatch(target -> target.quickSearch().isFromStart(last(attribute))));
        }

        private static boolean isPaired(Attribute<?> attribute, References references) {
            return target(attribute, references).stream()
                    .anyMatch(target -> target.quickSearch().isPaired(last(attribute)));
        }

        @Override
        public List<Place> places(References references) {
            return attributes.stream()
                    .map(attribute -> new Place("b." + last(attribute), isPaired(attribute, references)))
                    .toList();
        }

        @Override
        public String path(Hql<T> hql) {
            return hql.referenceAt(reference);
        }

        @Override
        public Optional<Object[]> find(
                References references, String condition, Map<String, Object> parameters, int most) {
            return references.ids(reference.getLast().getJavaType(), condition, parameters, most);
        }

        @Override
        public boolean holds(Attribute<T> attribute) {
            return attributes.contains(attribute);
        }

        private static String last(Attribute<?> attribute) {
            return attribute.path().last().getName();
        }
    }

    /** The names of a column, each kept once in a table of names. */
    record Names<T extends Stored>(Attribute<T> attribute, String table) implements Beside<T> {

        @Override
        public boolean isIndexed(References references) {
            return true;
        }

        @Override
        public List<Place> places(References references) {
            return List.of(new Place("n.name", true));
        }

        @Override
        public String path(Hql<T> hql) {
            return hql.path(attribute);
        }

        @Override
        public Optional<Object[]> find(
                References references, String condition, Map<String, Object> parameters, int most) {
            return references.names(table, condition, parameters, most);
        }

        @Override
        public boolean holds(Attribute<T> other) {
            return other.equals(attribute);
        }
    }
}
