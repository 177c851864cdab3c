package fundsdesk.crud;

import fundsdesk.access.Permission;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a {@link Screen} says of one record's values: in which sections they stand, who reads and writes them, what they
 * can be set to and which rules hold over all of them.
 *
 * @param <T> the entity
 */
abstract class FormDeclaration<T extends Stored> extends GridDeclaration<T> {

    FormDeclaration(Declaration<T> declaration) {
        super(declaration);
    }

    /** A section of form and detail, with the attributes in it; {@code key} names it in the message bundles. */
    @SafeVarargs
    protected final void section(String key, jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        Arrays.stream(attributes).forEach(each -> declaration.addField(key, Path.of(each)));
    }

    /** Shown in detail but never written by the form. */
    @SafeVarargs
    protected final void readOnly(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        declaration.form().write(FormField.Write.NEVER, attributes);
    }

    /** Written when the record is made and never again. */
    @SafeVarargs
    protected final void onCreateOnly(jakarta.persistence.metamodel.Attribute<? super T, ?>... attributes) {
        declaration.form().write(FormField.Write.ON_CREATE, attributes);
    }

    /** What a field can be set to, given the rest of the form; asked again when it is saved. */
    protected final <V> void choices(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute,
            Function<FormValues, ? extends Collection<V>> choices) {
        declaration.form().change(attribute, field -> field.with(choices));
    }

    /** Which records a reference field offers, given the rest of the form; asked again when it is saved. */
    protected final void references(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Function<FormValues, Filter> filter) {
        declaration.form().change(attribute, field -> field.withReferences(filter));
    }

    protected final void visibleWhen(
            jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, Predicate<FormValues> condition) {
        declaration.form().change(attribute, field -> field.with(condition));
    }

    /** What the text of a field stands for, where only the record says it: typed as such, kept as text. */
    protected final void shape(
            SingularAttribute<? super T, String> attribute, Function<FormValues, FormField.Shape> shape) {
        declaration.form().change(attribute, field -> field.withShape(shape));
    }

    /** Shows only the last four characters unless the reader has the permission. */
    protected final void masked(SingularAttribute<? super T, String> attribute, String revealPermission) {
        declaration.secrecy().mask(attribute.getName(), new Permission(revealPermission));
    }

    /**
     * Shows only the last four characters, to everybody, wherever rows are read: an action that answers the whole value
     * records who saw it.
     */
    protected final void maskedForAll(SingularAttribute<? super T, String> attribute) {
        declaration.secrecy().maskForAll(attribute.getName());
    }

    /** Only those with the permission see the attribute at all. */
    protected final void readableWith(SingularAttribute<? super T, ?> attribute, String permission) {
        declaration.secrecy().restrictReading(attribute.getName(), new Permission(permission));
    }

    /** Only those with the permission write the attribute. */
    protected final void writableWith(SingularAttribute<? super T, ?> attribute, String permission) {
        declaration.secrecy().restrictWriting(attribute.getName(), new Permission(permission));
    }

    /** The form takes documents, as scans or pictures: PDF, JPEG, PNG. */
    protected final void documents() {
        declaration.documents = true;
    }

    /** Completes a new record (its number, its defaults) before it is checked and stored. */
    protected final void whenCreating(Consumer<T> completion) {
        declaration.rules().whenCreating = completion;
    }

    /** Rules over the whole record, asked after each create and edit, before it is stored. */
    protected final void rules(Function<T, Verdict> rules) {
        declaration.rules().whole = rules;
    }

    /** Beside which field it stands when a rule refuses with one of these codes; else it is said of the whole record. */
    protected final void saidAt(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, String... codes) {
        List.of(codes).forEach(code -> declaration.rules().saidAt.put(code, attribute.getName()));
    }
}
