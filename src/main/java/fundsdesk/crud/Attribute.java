package fundsdesk.crud;

import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a screen, reached by a path from its entity.
 *
 * @param <T> the screen's entity
 */
public final class Attribute<T extends Stored> {

    private final Path<T, ?> path;
    private final String name;
    private final InputField field;
    private @Nullable Function<Object, Text> words;
    private @Nullable Text emptyMeans;
    private @Nullable Supplier<? extends Collection<?>> known;
    private @Nullable Function<Object, Optional<String>> leadsTo;
    private boolean anywhere;
    private boolean aged;
    private final boolean sentence;

    Attribute(Path<T, ?> path) {
        this.path = path;
        this.name = path.name();
        Field kept = (Field) path.last().getJavaMember();
        this.field = InputField.of(kept);
        this.sentence = kept.isAnnotationPresent(KeptSentence.class);
    }

    /** For example {@code amount} or {@code client.name}. */
    public String name() {
        return name;
    }

    public Path<T, ?> path() {
        return path;
    }

    public Kind kind() {
        return field.kind();
    }

    /** The Java type of the value, or of one of several. */
    public Class<?> type() {
        return field.type();
    }

    public InputField field() {
        return field;
    }

    /** How the value is said to people, where that is not simply how values of its kind look. */
    public Optional<Text> words(@Nullable Object value) {
        if (value == null) {
            return Optional.ofNullable(emptyMeans);
        }
        if (sentence) {
            return Optional.of(KeptText.read(value.toString()));
        }
        return words == null ? Optional.empty() : Optional.of(words.apply(value));
    }

    /** Whether its value is a sentence that was kept for readers of any language. */
    public boolean isSentence() {
        return sentence;
    }

    /** Whether its screen declared words for its values. */
    public boolean isSaidInWords() {
        return words != null;
    }

    /** All values that there can be, where its screen knows them: its filter then offers them by their words. */
    public Optional<Collection<?>> known() {
        return Optional.ofNullable(known).map(Supplier::get);
    }

    /** Whether its screen knows all values that there can be. */
    public boolean isKnown() {
        return known != null;
    }

    /** Whether its value is an address within the desk, shown as a link. */
    public boolean leads() {
        return leadsTo != null;
    }

    /** Whether its values lead to records of many screens, so that each says of which it is. */
    public boolean leadsAnywhere() {
        return anywhere;
    }

    /** The address within the desk to which a value of it leads, without a slash in front; none where it leads nowhere. */
    public Optional<String> address(Object value) {
        return leadsTo == null ? Optional.empty() : leadsTo.apply(value);
    }

    void lead(String place) {
        leadsTo = value -> Optional.of(place + value);
    }

    void leadAnywhere(Function<Object, Optional<String>> place) {
        leadsTo = place;
        anywhere = true;
    }

    /** Whether lists say how long ago it was beside when. */
    public boolean isAged() {
        return aged;
    }

    void age() {
        aged = true;
    }

    void sayAs(Function<Object, Text> saying) {
        words = saying;
    }

    void sayEmptyAs(Text meaning) {
        emptyMeans = meaning;
    }

    void offer(Supplier<? extends Collection<?>> values) {
        known = values;
    }

    /** Whether the value sits on the entity itself and not behind a reference. */
    public boolean isOwn() {
        return path.steps().size() == 1;
    }

    public boolean isCollection() {
        return path.last() instanceof PluralAttribute;
    }

    /** The name of the attribute that holds this amount's currency, from the same start. */
    public Optional<String> currency() {
        if (field.currency() == null) {
            return Optional.empty();
        }
        String name = name();
        int dot = name.lastIndexOf('.');
        return Optional.of(dot < 0 ? field.currency() : name.substring(0, dot + 1) + field.currency());
    }

    /** Reads the value from a record; nothing when a reference on the way is empty. */
    public @Nullable Object of(T record) {
        Object at = record;
        for (jakarta.persistence.metamodel.Attribute<?, ?> step : path.steps()) {
            if (at == null) {
                return null;
            }
            at = read((Field) step.getJavaMember(), Hibernate.unproxy(at));
        }
        return at;
    }

    /** Writes the value into a managed record, past its accessors: rules were asked before, by the action. */
    void set(T record, @Nullable Object value) {
        Field member = (Field) path.last().getJavaMember();
        member.setAccessible(true);
        try {
            member.set(Hibernate.unproxy(record), value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object read(Field member, Object from) {
        member.setAccessible(true);
        try {
            return member.get(from);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribute<?> attribute && attribute.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        ManagedType<?> start = path.steps().getFirst().getDeclaringType();
        return start.getJavaType().getSimpleName() + "." + name();
    }
}
