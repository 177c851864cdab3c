package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Values;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that is kept as text but typed as what it stands for: a number, a time of day, yes or no. */
final class AsText implements Editor {

    private final Editor typed;
    private final InputField field;
    private final Values values;

    AsText(Editor typed, InputField field, Values values) {
        this.typed = typed;
        this.field = field;
        this.values = values;
    }

    @Override
    public @Nullable Object value() {
        return switch (typed.value()) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Object value -> value.toString();
        };
    }

    /** A text that does not stand for anything leaves the field empty: it has to be set anew. */
    @Override
    public void show(@Nullable Object text) {
        typed.show(text == null ? null : read(text.toString()).orElse(null));
    }

    private Optional<Object> read(String text) {
        try {
            return Optional.of(values.parse(field, text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Component component() {
        return typed.component();
    }

    @Override
    public void onChange(Runnable changed) {
        typed.onChange(changed);
    }

    @Override
    public void complain(@Nullable String sentence) {
        typed.complain(sentence);
    }

    @Override
    public Optional<String> unreadable() {
        return typed.unreadable();
    }

    @Override
    public void lock() {
        typed.lock();
    }

    @Override
    public boolean isLocked() {
        return typed.isLocked();
    }

    @Override
    public void focus() {
        typed.focus();
    }
}
