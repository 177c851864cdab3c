package fundsdesk.crud.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import fundsdesk.crud.Formats;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number or an amount: right-aligned, grouped once typed, an amount with its currency in front. */
final class NumberEditor extends FieldEditor<TextField, String> {

    private final InputField input;
    private final Workbench bench;
    private final Span unit = new Span();
    private @Nullable String currency;

    NumberEditor(InputField input, Workbench bench) {
        super(new TextField(), text -> read(bench, input, text), value -> write(bench.formats(), input, value, null));
        this.input = input;
        this.bench = bench;
        field().addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        field().addClassName("number");
        field().setManualValidation(true);
        field().setAutoselect(true);
        field().addValueChangeListener(change -> tidy());
    }

    @Override
    public void show(@Nullable Object value) {
        field().setValue(value == null ? "" : write(bench.formats(), input, value, currency));
    }

    @Override
    public Optional<String> unreadable() {
        return field().isEmpty() || read(bench, input, field().getValue()) != null
                ? Optional.empty()
                : Optional.of(
                        bench.texts().of("error.not-a-" + input.kind().name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void currency(@Nullable String code) {
        currency = code;
        unit.setText(code == null ? "" : code);
        field().setPrefixComponent(code == null ? null : unit);
        tidy();
    }

    /** What was typed, in the form that people read: 1204.5 becomes 1,204.50. */
    private void tidy() {
        Object value = value();
        if (value != null) {
            show(value);
        }
    }

    private static @Nullable Object read(Workbench bench, InputField input, String text) {
        try {
            String plain = bench.formats().plainNumber(text).orElse("");
            return plain.isEmpty() ? null : bench.values().parse(input, plain);
        } catch (IllegalArgumentException notANumber) {
            return null;
        }
    }

    private static String write(Formats formats, InputField input, @Nullable Object value, @Nullable String currency) {
        return value instanceof BigDecimal amount && input.kind() == Kind.MONEY
                ? formats.amount(amount, currency)
                : formats.of(value);
    }
}
