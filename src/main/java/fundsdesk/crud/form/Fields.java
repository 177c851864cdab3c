package fundsdesk.crud.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.OwnField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the editor for each kind of value. */
@Component
final class Fields {

    private final Workbench bench;
    private final DateWords dates;

    Fields(Workbench bench, DateWords dates) {
        this.bench = bench;
        this.dates = dates;
    }

    /**
     * How a field is to look.
     *
     * @param label beside or above it
     * @param help a sentence under it, if any
     * @param chosen whether it takes one of a list that the form's declaration makes, whatever its kind
     * @param labels of the columns, where the field is a table
     */
    record Look(String label, @Nullable String help, boolean chosen, Function<InputField, String> labels) {}

    Editor editor(InputField field, Look look) {
        Editor editor = look.chosen() && !field.kind().isMany()
                ? new ChoiceEditor(List.of(), bench)
                : ofKind(field, look.labels());
        Dressing.dress(editor, look.label(), look.help(), field.required());
        return editor;
    }

    /** The field that a part of its own makes. */
    Editor own(OwnField<?, ?, ?> part, InputField field, Look look) {
        Editor editor = around(part, field);
        Dressing.dress(editor, look.label(), look.help(), field.required());
        return editor;
    }

    private static <V, C extends AbstractField<?, V> & HasValidationProperties> Editor around(
            OwnField<?, V, C> part, InputField field) {
        return new OwnEditor<>(part, field);
    }

    /** One of these only. */
    Editor choice(InputField field, List<?> only, Look look) {
        Editor editor = new ChoiceEditor(List.copyOf(only), bench);
        Dressing.dress(editor, look.label(), look.help(), field.required());
        return editor;
    }

    /** Without a label of its own, for a cell of a table. */
    Editor bare(InputField field, String label) {
        Editor editor = ofKind(field, InputField::name);
        Dressing.name(editor, label);
        return editor;
    }

    private Editor ofKind(InputField field, Function<InputField, String> labels) {
        return switch (field.kind()) {
            case TEXT -> text(field);
            case LONG_TEXT -> longText(field);
            case MARKDOWN -> new MarkdownEditor(area(field), bench);
            case PICTURE -> new PictureEditor(bench);
            case WHOLE_NUMBER, DECIMAL, MONEY -> new NumberEditor(field, bench);
            case DATE -> date();
            case TIME -> time();
            case INSTANT -> moment();
            case YES_NO -> yesNo(field);
            case CHOICE -> new ChoiceEditor(constants(field), bench);
            case CHOICES -> new ChoicesEditor(constants(field), bench);
            case REFERENCE, REFERENCES -> reference(field);
            case FILE, FILES -> new UploadEditor(field.kind(), field.maxLength(), bench);
            case ROWS -> new RowsEditor(field, this, bench, labels);
        };
    }

    private static Editor text(InputField field) {
        TextField text = new TextField();
        text.setManualValidation(true);
        if (field.maxLength() > 0) {
            text.setMaxLength(field.maxLength());
        }
        return new FieldEditor<>(
                text, String::strip, value -> Objects.requireNonNull(value).toString());
    }

    private static Editor longText(InputField field) {
        return new FieldEditor<>(
                area(field),
                String::strip,
                value -> Objects.requireNonNull(value).toString()) {
            @Override
            public boolean isWide() {
                return true;
            }
        };
    }

    private static TextArea area(InputField field) {
        TextArea area = new TextArea();
        area.setManualValidation(true);
        area.setMinRows(3);
        area.setMaxRows(12);
        if (field.maxLength() > 0) {
            area.setMaxLength(field.maxLength());
        }
        return area;
    }

    private Editor date() {
        DatePicker picker = new DatePicker();
        picker.setI18n(dates.ofPicker());
        return new FieldEditor<>(picker, date -> date, value -> (LocalDate) Objects.requireNonNull(value));
    }

    private Editor time() {
        TimePicker picker = new TimePicker();
        picker.setStep(Duration.ofMinutes(15));
        picker.setI18n(dates.ofTimePicker());
        picker.setLocale(java.util.Locale.UK);
        return new FieldEditor<>(picker, time -> time, value -> (LocalTime) Objects.requireNonNull(value));
    }

    /** Typed and shown in the zone of whoever types. */
    private Editor moment() {
        ZoneId zone = bench.formats().zone();
        DateTimePicker picker = new DateTimePicker();
        picker.setStep(Duration.ofMinutes(15));
        picker.setDatePickerI18n(dates.ofPicker());
        picker.setI18n(dates.ofMoments());
        picker.setHelperText(zone.getId());
        return new FieldEditor<>(
                picker,
                at -> at.atZone(zone).toInstant(),
                value -> LocalDateTime.ofInstant((Instant) Objects.requireNonNull(value), zone));
    }

    private Editor yesNo(InputField field) {
        if (field.type() == boolean.class) {
            Checkbox box = new Checkbox();
            box.setManualValidation(true);
            return new FieldEditor<>(box, yes -> yes, value -> (Boolean) Objects.requireNonNull(value)) {
                @Override
                Object emptyValue() {
                    return false;
                }
            };
        }
        return new ChoiceEditor(List.of(true, false), bench);
    }

    private static List<Object> constants(InputField field) {
        return field.type().isEnum() ? Arrays.asList((Object[]) field.type().getEnumConstants()) : List.of();
    }

    private Editor reference(InputField field) {
        return bench.lookup()
                .screenOf(field.type())
                .map(screen -> field.kind() == Kind.REFERENCE
                        ? new ReferenceEditor(screen, bench)
                        : new ReferencesEditor(screen, bench))
                .orElseThrow(() -> new IllegalStateException(
                        "no screen to look up " + field.type().getSimpleName() + " on, for the field " + field.name()));
    }
}
