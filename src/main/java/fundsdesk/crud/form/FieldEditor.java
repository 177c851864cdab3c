package fundsdesk.crud.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An editor around one of the ready-made field components.
 *
 * @param <C> the component
 * @param <V> what the component holds
 */
class FieldEditor<C extends AbstractField<?, V> & HasValidationProperties, V extends @Nullable Object>
        implements Editor {

    private final C field;
    private final Function<V, @Nullable Object> read;
    private final Function<@Nullable Object, V> write;

    /**
     * @param read from what the component holds to the desk's value
     * @param write back; null becomes the component's empty value
     */
    FieldEditor(C field, Function<V, @Nullable Object> read, Function<@Nullable Object, V> write) {
        this.field = field;
        this.read = read;
        this.write = write;
        field.addValueChangeListener(change -> complain(null));
    }

    final C field() {
        return field;
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable Object value() {
        return field.isEmpty() ? emptyValue() : read.apply(field.getValue());
    }

    /** What an empty field means. */
    @Nullable
    Object emptyValue() {
        return null;
    }

    @Override
    public void show(@Nullable Object value) {
        field.setValue(value == null ? field.getEmptyValue() : write.apply(value));
    }

    @Override
    public void onChange(Runnable changed) {
        field.addValueChangeListener(change -> changed.run());
    }

    @Override
    public void complain(@Nullable String sentence) {
        field.setErrorMessage(sentence == null ? "" : sentence);
        field.setInvalid(sentence != null);
    }

    @Override
    public Optional<String> unreadable() {
        return field instanceof HasValidator<?> ? badInput() : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Optional<String> badInput() {
        ValidationResult result =
                ((HasValidator<V>) field).getDefaultValidator().apply(field.getValue(), new ValueContext(field, field));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    @Override
    public void lock() {
        field.setReadOnly(true);
    }

    @Override
    public boolean isLocked() {
        return field.isReadOnly();
    }

    @Override
    public void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
