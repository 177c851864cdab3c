package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes form values into records and checks the result. */
@Component
final class Saving {

    private static final int MOST_NAMED = 12;

    private final Validator validator;
    private final Grants grants;
    private final References references;

    Saving(Validator validator, Grants grants, References references) {
        this.validator = validator;
        this.grants = grants;
        this.references = references;
    }

    /**
     * Writes the changes by the attributes' fields.
     *
     * @throws InvalidException naming each attribute that this form does not write
     */
    <T extends Stored> void write(Screen<T> screen, T record, Changes changes, boolean isNew) {
        List<Outcome.FieldError> errors = new ArrayList<>();
        changes.values()
                .forEach((name, change) -> writable(screen, name, isNew)
                        .ifPresentOrElse(
                                field -> set(field.attribute(), record, change.value()),
                                () -> errors.add(new Outcome.FieldError(name, Text.of("error.not-writable")))));
        InvalidException.throwIfAny(errors);
    }

    /** Asks constraints, choices and rules of the whole record.
     *
     * @throws InvalidException with the fields that are wrong
     * @throws RefusedException when a rule over the record says no, and its declaration does not say beside which field
     */
    <T extends Stored> void check(Screen<T> screen, T record) {
        check(screen, record, new KnownChoices());
    }

    /** As {@link #check(Screen, Stored)}, for one of several records whose fields offer the same. */
    <T extends Stored> void check(Screen<T> screen, T record, KnownChoices known) {
        List<Outcome.FieldError> errors = new ArrayList<>();
        validator
                .validate(record)
                .forEach(violation -> errors.add(new Outcome.FieldError(
                        violation.getPropertyPath().toString(), Text.of("error.literal", violation.getMessage()))));
        FormValues values = new FormValues(valuesOf(screen, record));
        screen.declared().fields().forEach(field -> checkChoice(field, values, known, errors));
        InvalidException.throwIfAny(errors);
        Verdict verdict = screen.declared().rules().whole.apply(record);
        if (verdict instanceof Verdict.Refused no
                && screen.declared().rules().saidAt.get(no.code()) instanceof String field) {
            throw new InvalidException(List.of(new Outcome.FieldError(field, no.reason())));
        }
        verdict.orThrow();
    }

    /** Compares what the editor saw with what is there now.
     *
     * @throws ConflictException with base, theirs and mine of each attribute that somebody else changed meanwhile
     */
    <T extends Stored> void compare(Screen<T> screen, T record, Changes changes) {
        List<Outcome.FieldConflict> conflicts = new ArrayList<>();
        changes.values().forEach((name, change) -> {
            Object theirs = plain(screen.declared().required(name).of(record));
            if (change.based() && !Changes.same(change.base(), theirs) && !Changes.same(change.value(), theirs)) {
                conflicts.add(new Outcome.FieldConflict(name, change.base(), named(theirs), change.value()));
            }
        });
        if (!conflicts.isEmpty()) {
            throw new ConflictException(conflicts);
        }
    }

    /** Records by their label, which is still there when this transaction is over. */
    private @Nullable Object named(@Nullable Object value) {
        return switch (value) {
            case Stored stored -> references.ref(stored);
            case Collection<?> many -> many.stream().map(this::named).toList();
            case null, default -> value;
        };
    }

    <T extends Stored> void copy(Screen<T> screen, T from, T to) {
        screen.declared().fields().stream()
                .filter(field -> field.write() != FormField.Write.NEVER)
                .forEach(field ->
                        set(field.attribute(), to, plain(field.attribute().of(from))));
    }

    /** The record's values by attribute name, as a form shows them. */
    <T extends Stored> Map<String, @Nullable Object> valuesOf(Screen<T> screen, T record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        screen.declared()
                .fields()
                .forEach(field ->
                        values.put(field.attribute().name(), field.attribute().of(record)));
        return values;
    }

    private <T extends Stored> java.util.Optional<FormField<T>> writable(Screen<T> screen, String name, boolean isNew) {
        return screen.declared()
                .field(name)
                .filter(field -> field.write() == FormField.Write.ALWAYS
                        || (isNew && field.write() == FormField.Write.ON_CREATE))
                .filter(field -> screen.declared()
                        .secrecy()
                        .writeRestriction(name)
                        .map(needed -> grants.allow(Acting.required(), needed))
                        .orElse(true));
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> void set(Attribute<T> attribute, T record, @Nullable Object given) {
        Object value = references.attached(attribute.type(), given);
        if (attribute.isCollection()) {
            Collection<Object> held = (Collection<Object>) Objects.requireNonNull(attribute.of(record));
            Collection<?> wanted = value == null ? List.of() : (Collection<?>) value;
            held.removeIf(each -> !wanted.contains(each));
            wanted.stream().filter(each -> !held.contains(each)).forEach(held::add);
        } else {
            attribute.set(record, value);
        }
    }

    private static <T extends Stored> void checkChoice(
            FormField<T> field, FormValues values, KnownChoices known, List<Outcome.FieldError> errors) {
        String name = field.attribute().name();
        Object value = values.values().get(name);
        // Nothing at all is told as such, and not as a choice that there is not.
        boolean isNothing = value == null || value.equals("");
        Collection<?> wanted = value instanceof Collection<?> many ? many : isNothing ? List.of() : List.of(value);
        if (field.choices() == null || wanted.isEmpty()) {
            return;
        }
        Collection<?> choices =
                known.of(name, values, form -> field.choicesFor(form).orElseThrow());
        wanted.stream()
                .filter(each -> !choices.contains(each))
                .findFirst()
                .ifPresent(other -> errors.add(new Outcome.FieldError(name, notOffered(field, other, choices))));
    }

    /** Names what can be chosen where that is a few plain words: codes of currencies, for example. */
    private static Text notOffered(FormField<?> field, Object value, Collection<?> choices) {
        if (value instanceof Stored) {
            return Text.of("error.not-a-choice");
        }
        Object said = field.attribute().words(value).map(Object.class::cast).orElse(value);
        boolean isShort = !choices.isEmpty()
                && choices.size() <= MOST_NAMED
                && !field.attribute().isSaidInWords()
                && choices.stream().allMatch(String.class::isInstance);
        return isShort
                ? Text.of(
                        "error.not-offered-of",
                        said,
                        choices.stream().map(String.class::cast).sorted().collect(Collectors.joining(", ")))
                : Text.of("error.not-offered", said);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Collection<?> many ? new HashSet<>(many) : value;
    }
}
