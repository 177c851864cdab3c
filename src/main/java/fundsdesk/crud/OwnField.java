package fundsdesk.crud;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.shared.HasValidationProperties;
import jakarta.persistence.metamodel.SingularAttribute;

/**
 * Makes the field of one attribute in the forms of a screen. Label, help, required mark, errors beside it, when it can be
 * written and seen, what counts as a change and who may write it stay the framework's.
 *
 * @param <T> the entity
 * @param <V> the type of the attribute, which is what the component holds; its empty value is none
 * @param <C> its component, any field of Vaadin or a {@code CustomField} around several
 */
public abstract non-sealed class OwnField<T extends Stored, V, C extends AbstractField<?, V> & HasValidationProperties>
        extends OwnPart<T> {

    protected OwnField(SingularAttribute<? super T, V> attribute) {
        super(attribute);
    }

    /** A component for one form. */
    public abstract C make(InputField field);

    /** Called when the form opens and after each change, with what it holds then. */
    public void follow(C component, FormValues form) {}

    /** Whether it needs the whole width of the form. */
    public boolean isWide() {
        return false;
    }
}
