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
 */
public record FormField<T extends Stored>(
        Attribute<T> attribute,
        String section,
        Write write,
        @Nullable Function<FormValues, ? extends Collection<?>> choices,
        @Nullable Function<FormValues, Filter> references,
        Predicate<FormValues> visible) {

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
        return new FormField<>(attribute, section, write, choices, references, visible);
    }

    FormField<T> with(Function<FormValues, ? extends Collection<?>> choices) {
        return new FormField<>(attribute, section, write, choices, references, visible);
    }

    FormField<T> withReferences(Function<FormValues, Filter> references) {
        return new FormField<>(attribute, section, write, choices, references, visible);
    }

    FormField<T> with(Predicate<FormValues> visible) {
        return new FormField<>(attribute, section, write, choices, references, visible);
    }
}
