package fundsdesk.crud.grid;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the input that fits an attribute and an operator. */
final class ValueInputs {

    private final GridTools tools;

    ValueInputs(GridTools tools) {
        this.tools = tools;
    }

    /** The input for values of the attribute, several for {@code IN}, yes or no for {@code ISNULL}. */
    ValueInput<?> of(Attribute<?> attribute, Operator operator) {
        if (operator == Operator.ISNULL) {
            return yesNo(true);
        }
        boolean many = operator == Operator.IN;
        return switch (attribute.kind()) {
            case YES_NO -> yesNo(false);
            case CHOICE -> many ? choices(attribute) : choice(attribute);
            case CHOICES -> attribute.type().isEnum() ? choice(attribute) : text(attribute);
            case REFERENCE -> many ? references(attribute) : reference(attribute);
            case REFERENCES -> member(attribute);
            case DATE -> many ? texts(attribute) : date();
            case INSTANT -> many ? texts(attribute) : moment();
            case TEXT, LONG_TEXT, MARKDOWN, PICTURE, WHOLE_NUMBER, DECIMAL, MONEY, TIME, FILE, FILES, ROWS ->
                many ? texts(attribute) : text(attribute);
        };
    }

    /** All values of an enumeration to tick. */
    ValueInput<Set<Object>> ticks(Attribute<?> attribute) {
        CheckboxGroup<Object> group = new CheckboxGroup<>();
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(attribute.type().getEnumConstants());
        group.setItemLabelGenerator(tools.formats()::of);
        return new ValueInput<>(group, group, List::copyOf, LinkedHashSet::new);
    }

    /** All values that the screen knows, found by their words or by how they are kept. */
    ValueInput<Set<Object>> known(Attribute<?> attribute) {
        MultiSelectComboBox<Object> box = new MultiSelectComboBox<>();
        box.setItemLabelGenerator(value -> tools.formats().of(attribute, value));
        List<Object> values = attribute.known().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(value -> tools.formats().of(attribute, value)))
                .collect(Collectors.toList());
        box.setItems(
                (value, typed) -> (tools.formats().of(attribute, value) + "\n" + value)
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.toLowerCase(Locale.ROOT)),
                values);
        return new ValueInput<>(box, box, List::copyOf, LinkedHashSet::new);
    }

    ValueInput<Set<Ref>> references(Attribute<?> attribute) {
        MultiSelectComboBox<Ref> box = new MultiSelectComboBox<>();
        box.setItemLabelGenerator(Ref::label);
        box.setItems(query -> tools.lookup()
                .find(attribute.type(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        return new ValueInput<>(
                box,
                box,
                refs -> refs.stream().map(ref -> (Object) ref.id()).toList(),
                values -> values.stream().map(value -> ref(attribute, value)).collect(Collectors.toSet()));
    }

    private ValueInput<Ref> reference(Attribute<?> attribute) {
        ComboBox<Ref> box = referenceBox(attribute);
        return new ValueInput<>(box, box, ref -> List.of(ref.id()), values -> ref(attribute, values.getFirst()));
    }

    /** One of several references: the query asks with the record itself. */
    private ValueInput<Ref> member(Attribute<?> attribute) {
        ComboBox<Ref> box = referenceBox(attribute);
        return new ValueInput<>(
                box,
                box,
                ref -> List.of(tools.values().parse(attribute.field(), Long.toString(ref.id()))),
                values -> ref(attribute, values.getFirst()));
    }

    private ComboBox<Ref> referenceBox(Attribute<?> attribute) {
        ComboBox<Ref> box = new ComboBox<>();
        box.setItemLabelGenerator(Ref::label);
        box.setItems(query -> tools.lookup()
                .find(attribute.type(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        return box;
    }

    private Ref ref(Attribute<?> attribute, Object value) {
        return switch (value) {
            case Ref ref -> ref;
            case fundsdesk.crud.Stored stored -> tools.lookup().byId(attribute.type(), stored.id());
            default -> tools.lookup().byId(attribute.type(), (Long) value);
        };
    }

    private ValueInput<Boolean> yesNo(boolean emptiness) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>();
        group.setItems(true, false);
        group.setItemLabelGenerator(yes -> emptiness
                ? tools.texts().of(yes ? "grid.is-empty" : "grid.is-not-empty")
                : tools.formats().of(yes));
        return new ValueInput<>(group, group, List::of, values -> (Boolean) values.getFirst());
    }

    private ValueInput<Object> choice(Attribute<?> attribute) {
        ComboBox<Object> box = new ComboBox<>();
        box.setItems(attribute.type().getEnumConstants());
        box.setItemLabelGenerator(tools.formats()::of);
        return new ValueInput<>(box, box, List::of, List::getFirst);
    }

    private ValueInput<Set<Object>> choices(Attribute<?> attribute) {
        MultiSelectComboBox<Object> box = new MultiSelectComboBox<>();
        box.setItems(attribute.type().getEnumConstants());
        box.setItemLabelGenerator(tools.formats()::of);
        return new ValueInput<>(box, box, List::copyOf, LinkedHashSet::new);
    }

    ValueInput<LocalDate> date() {
        DatePicker picker = new DatePicker();
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "d.M.yyyy", "yyyyMMdd")
                .setFirstDayOfWeek(1));
        return new ValueInput<>(picker, picker, List::of, values -> (LocalDate) values.getFirst());
    }

    private ValueInput<?> moment() {
        DateTimePicker picker = new DateTimePicker();
        picker.setLocale(Locale.UK);
        return new ValueInput<>(
                picker,
                picker,
                local -> List.of(local.atZone(tools.formats().zone()).toInstant()),
                values -> ((Instant) values.getFirst())
                        .atZone(tools.formats().zone())
                        .toLocalDateTime());
    }

    /** A value in its text form, as people type it. */
    ValueInput<String> text(Attribute<?> attribute) {
        TextField field = new TextField();
        field.setClearButtonVisible(true);
        if (attribute.kind().isNumber()) {
            field.getElement().setAttribute("inputmode", "decimal");
            field.addThemeVariants(com.vaadin.flow.component.textfield.TextFieldVariant.LUMO_ALIGN_RIGHT);
        }
        return new ValueInput<>(
                field,
                field,
                text -> text.isBlank() ? List.of() : List.of(parsed(attribute, text.strip())),
                values -> typed(values.getFirst()));
    }

    private ValueInput<String> texts(Attribute<?> attribute) {
        TextField field = new TextField();
        field.setPlaceholder(tools.texts().of("grid.list-of-values"));
        return new ValueInput<>(
                field,
                field,
                text -> Arrays.stream(text.split(attribute.kind().isNumber() ? ";|,\\s" : ","))
                        .filter(each -> !each.isBlank())
                        .map(each -> parsed(attribute, each.strip()))
                        .toList(),
                values -> values.stream().map(this::typed).collect(Collectors.joining(", ")));
    }

    private Object parsed(Attribute<?> attribute, String text) {
        // Membership of texts and other kinds alike: one place knows how values are written.
        if (attribute.kind() == Kind.CHOICES && !attribute.type().isEnum()) {
            return text;
        }
        String plain = attribute.kind().isNumber()
                ? tools.formats()
                        .plainNumber(text)
                        .orElseThrow(() -> new IllegalArgumentException("not a number as the reader writes it"))
                : text;
        return tools.values().parse(attribute.field(), plain);
    }

    /** As people type it. */
    private String typed(Object value) {
        return switch (value) {
            case BigDecimal number -> tools.formats().of(number);
            default -> value.toString();
        };
    }
}
