package fundsdesk.crud;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as a form offers it.
 *
 * @param attribute which
 * @param section the key of the section it stands in
 * @param write when it can be written
 * @param choices what it can be set to, given the rest of the form; none for "anything of its type"
 * @param references which records it can refer to, given the rest of the form; none for all
 * @param visible whether it is shown, given the rest of the form
 * @param shape what the text in it stands for, given the record; none for "itself"
 */
public record FormField<T extends Stored>(
        Attribute<T> attribute,
        String section,
        Write write,
        @Nullable Function<FormValues, ? extends Collection<?>> choices,
        @Nullable Function<FormValues, Filter> references,
        Predicate<FormValues> visible,
        @Nullable Function<FormValues, Shape> shape) {

    /**
     * What a text stands for in one record, where only the record says it.
     *
     * @param field how it is typed: as a number, a time of day, yes or no
     * @param help the sentence under it
     */
    public record Shape(InputField field, Text help) {}

    /** When a field can be written. */
    public enum Write {
        ALWAYS,
        ON_CREATE,
        NEVER
    }

    public Optional<Collection<?>> choicesFor(FormValues values) {
        return choices == null ? Optional.empty() : Optional.of(choices.apply(values));
    }

    public Filter referencesFor(FormValues values) {
        return references == null ? Filter.EVERYTHING : references.apply(values);
    }

    FormField<T> with(Write write) {
        return new FormField<>(attribute, section, write, choices, references, visible, shape);
    }

    FormField<T> with(Function<FormValues, ? extends Collection<?>> choices) {
        return new FormField<>(attribute, section, write, choices, references, visible, shape);
    }

    FormField<T> withReferences(Function<FormValues, Filter> references) {
        return new FormField<>(attribute, section, write, choices, references, visible, shape);
    }

    FormField<T> with(Predicate<FormValues> visible) {
        return new FormField<>(attribute, section, write, choices, references, visible, shape);
    }

    FormField<T> withShape(Function<FormValues, Shape> shape) {
        return new FormField<>(attribute, section, write, choices, references, visible, shape);
    }

    /** What the text in it stands for in this record, if that is something else than text. */
    public Optional<Shape> shapeFor(FormValues values) {
        return Optional.ofNullable(shape).map(of -> of.apply(values));
    }
}
