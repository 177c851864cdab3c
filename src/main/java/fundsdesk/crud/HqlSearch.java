package fundsdesk.crud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The conditions for words and parts of names. What lies {@link Beside} the rows and has an index there is looked up
 * first: rows of which there are millions are then found by the few records or names that hold the words. Beyond some of
 * these the rows that match are so frequent that walking the order finds them sooner.
 */
final class HqlSearch<T extends Stored> {

    /** More records or names than this are not named one by one. */
    static final int MOST_BESIDE = 5_000;

    private final Hql<T> hql;
    private final Screen<T> screen;
    private final References references;
    private final boolean present;
    private final Map<List<Object>, Optional<Object[]>> known = new LinkedHashMap<>();
    private boolean narrowed;

    /** @param present whether rows are read as they are: their past has no such indexes */
    HqlSearch(Hql<T> hql, Screen<T> screen, References references, boolean present) {
        this.hql = hql;
        this.screen = screen;
        this.references = references;
        this.present = present;
    }

    /** Whether a condition named what was found beside the rows. */
    boolean isNarrowed() {
        return narrowed;
    }

    /** The text stands somewhere in the attribute. */
    String part(Attribute<T> attribute, String text) {
        Optional<Beside<T>> beside = present ? Beside.of(screen, List.of(attribute), references) : Optional.empty();
        return beside.flatMap(there -> found(there, List.of(text)).map(found -> among(there, found)))
                .orElseGet(() -> anywhere(attribute, text));
    }

    /** Every word stands somewhere in the searched attributes. */
    String words(String text) {
        List<Attribute<T>> searched = screen.declared().searched();
        if (searched.isEmpty() || text.isBlank()) {
            return "1 = 1";
        }
        List<String> words = List.of(text.strip().split("\\s+"));
        Optional<Beside<T>> beside = present ? Beside.of(screen, searched, references) : Optional.empty();
        return beside.flatMap(there -> found(there, words).map(found -> words(words, there, found)))
                .orElseGet(() -> all(words, this::somewhere));
    }

    /**
     * Rows with all the words beside them, and rows of which at least one word is in another attribute: each with its
     * index, so that the further words are looked for in few rows only.
     */
    private String words(List<String> words, Beside<T> beside, Object[] found) {
        String among = among(beside, found);
        Set<Attribute<T>> elsewhere = beside.others(screen.declared().searched());
        String own = any(words.stream().map(word -> searched(word, elsewhere)).toList());
        return words.size() == 1
                ? "(" + among + " or " + own + ")"
                : "((" + among + " or " + own + ") and (" + among + " or " + all(words, this::somewhere) + "))";
    }

    private String among(Beside<T> beside, Object[] found) {
        narrowed = true;
        return "is_any_of(" + beside.path(hql) + ", " + hql.parameter(found) + ")";
    }

    /** The records or names that hold all the words; nothing when there are too many. */
    private Optional<Object[]> found(Beside<T> beside, List<String> words) {
        return known.computeIfAbsent(List.of(beside, words), sameWords -> {
            Map<String, Object> parameters = new LinkedHashMap<>();
            Function<Object, String> parameter = value -> {
                String name = "w" + parameters.size();
                parameters.put(name, value);
                return ":" + name;
            };
            return beside.find(
                    references,
                    all(
                            words,
                            word -> any(beside.places(references).stream()
                                    .map(place -> place.paired()
                                            ? paired(place.path(), word, parameter)
                                            : starts(place.path(), word, parameter))
                                    .toList())),
                    parameters,
                    MOST_BESIDE);
        });
    }

    /** The word stands in one of the searched attributes, or leads to the row by what the screen finds beside them. */
    private String somewhere(String word) {
        return searched(word, screen.declared().searched());
    }

    private String searched(String word, Iterable<Attribute<T>> attributes) {
        List<String> any = new ArrayList<>();
        attributes.forEach(attribute -> any.add(
                isFromStart(attribute)
                        ? starts(hql.path(attribute), word, hql::parameter)
                        : anywhere(attribute, word)));
        Filter beside = screen.declared().quickSearch().beside(word);
        if (!beside.equals(Filter.NOTHING)) {
            any.add(hql.conditions().condition(beside));
        }
        return any(any);
    }

    private String anywhere(Attribute<T> attribute, String text) {
        if (!present) {
            return like(hql.path(attribute), text, hql::parameter);
        }
        if (attribute.isOwn()) {
            return isPaired(attribute)
                    ? paired(hql.path(attribute), text, hql::parameter)
                    : like(hql.path(attribute), text, hql::parameter);
        }
        return like(asSeenFrom(attribute), text, hql::parameter);
    }

    /**
     * The attribute of the record referred to, as a query of its own: joined, the planner would start with these records
     * whenever it takes a frequent name for a rare one, and then read and sort all their rows.
     */
    private String asSeenFrom(Attribute<T> attribute) {
        List<jakarta.persistence.metamodel.Attribute<?, ?>> steps =
                attribute.path().steps();
        List<jakarta.persistence.metamodel.Attribute<?, ?>> reference = steps.subList(0, steps.size() - 1);
        return "(select b." + steps.getLast().getName() + " from "
                + reference.getLast().getJavaType().getSimpleName() + " b where b.id = "
                + hql.referenceAt(reference) + ")";
    }

    private static String paired(String path, String text, Function<Object, String> parameter) {
        return "(holds_pairs(" + path + ", " + parameter.apply(text) + ") and " + like(path, text, parameter) + ")";
    }

    private static String like(String path, String text, Function<Object, String> parameter) {
        return path + " ilike " + parameter.apply("%" + HqlConditions.escaped(text) + "%") + " escape '\\'";
    }

    private static String starts(String path, String word, Function<Object, String> parameter) {
        return Arrays.stream(new String[] {word, word.toUpperCase(Locale.ROOT)})
                .distinct()
                .map(start -> path + " like " + parameter.apply(HqlConditions.escaped(start) + "%") + " escape '\\'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 0" : conditions.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String all(List<String> words, Function<String, String> condition) {
        return words.stream().map(condition).collect(Collectors.joining(" and ", "(", ")"));
    }

    private boolean isPaired(Attribute<T> attribute) {
        return references.declared(screen.entity()).stream()
                .anyMatch(main -> main.quickSearch().isPaired(attribute.name()));
    }

    private boolean isFromStart(Attribute<T> attribute) {
        return attribute.isOwn()
                ? screen.declared().quickSearch().isFromStart(attribute.name())
                : Beside.target(attribute, references).stream()
                        .anyMatch(target -> target.quickSearch()
                                .isFromStart(attribute.path().last().getName()));
    }
}
