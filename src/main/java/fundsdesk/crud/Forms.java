package fundsdesk.crud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a form starts with, and how its fields depend on each other. */
@Component
@Transactional(readOnly = true)
public class Forms {

    private final Records records;
    private final Saving saving;
    private final References references;
    private final Screens screens;

    Forms(Records records, Saving saving, References references, Screens screens) {
        this.records = records;
        this.saving = saving;
        this.references = references;
        this.screens = screens;
    }

    /**
     * A field, given the rest of the form.
     *
     * @param visible whether it is shown
     * @param choices what it can be set to; none for "anything of its type"
     * @param references which records it can refer to
     */
    public record State(boolean visible, Optional<List<Object>> choices, Filter references) {}

    /** The values of a record that is new, with the defaults of its class. */
    public <T extends Stored> Map<String, @Nullable Object> blank(Screen<T> screen) {
        return saving.valuesOf(screen, records.blank(screen.entity()));
    }

    /**
     * How each field of the screen is to look now.
     *
     * @param values what the form holds, by attribute name; references may be given as {@link Ref}
     */
    public <T extends Stored> Map<String, State> states(
            Screen<T> screen, Map<String, ? extends @Nullable Object> values) {
        FormValues form = values(screen, values);
        return screen.declared().fields().stream()
                .collect(Collectors.toMap(field -> field.attribute().name(), field -> state(field, form)));
    }

    /** What a form of the screen holds, with the records that it refers to. */
    public <T extends Stored> FormValues values(Screen<T> screen, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> attached = new LinkedHashMap<>();
        screen.declared()
                .fields()
                .forEach(field -> attached.put(
                        field.attribute().name(),
                        references.attached(
                                field.attribute().type(),
                                values.get(field.attribute().name()))));
        return new FormValues(attached);
    }

    private static State state(FormField<?> field, FormValues form) {
        Optional<List<Object>> choices = field.choicesFor(form).map(Forms::listed);
        return new State(field.visible().test(form), choices, field.referencesFor(form));
    }

    private static List<Object> listed(Collection<?> choices) {
        return new ArrayList<>(choices);
    }

    /**
     * The currency of an amount in a form.
     *
     * @param fields the form's fields
     * @param values what they hold
     * @param path the attribute that holds it, as {@link Amount#currency()} says: {@code currency} or {@code
     *     account.currency}
     * @return its code, or nothing while the form does not say
     */
    public Optional<String> currency(
            Collection<InputField> fields, Map<String, ? extends @Nullable Object> values, String path) {
        String[] steps = path.split("\\.");
        Object at = fields.stream()
                .filter(field -> field.name().equals(steps[0]))
                .findFirst()
                .map(field -> references.attached(field.type(), values.get(field.name())))
                .orElse(null);
        for (int i = 1; i < steps.length && at instanceof Stored record; i++) {
            at = read((Stored) Hibernate.unproxy(record), steps[i]);
        }
        return Optional.ofNullable(at)
                .map(found ->
                        found instanceof Stored record ? references.ref(record).label() : found.toString());
    }

    @SuppressWarnings("unchecked")
    private <R extends Stored> @Nullable Object read(R record, String attribute) {
        return screens.of((Class<R>) Hibernate.getClass(record))
                .flatMap(screen -> screen.declared().attribute(attribute))
                .map(found -> found.of(record))
                .orElse(null);
    }
}
