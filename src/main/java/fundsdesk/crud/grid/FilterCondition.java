package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One condition of the builder: attribute, operator, value. */
final class FilterCondition<T extends Stored> extends Div implements FilterLine {

    private final Screen<T> screen;
    private final GridTools tools;
    private final FilterWords words;
    private final ComboBox<Attribute<T>> attribute = new ComboBox<>();
    private final Select<Operator> operator = new Select<>();
    private final Div place = new Div();
    private @Nullable ValueInput<?> input;

    FilterCondition(Screen<T> screen, GridTools tools) {
        this.screen = screen;
        this.tools = tools;
        this.words = new FilterWords(screen, tools);
        addClassName("filter-condition");
        place.addClassName("filter-value");
        attribute.setItems(offered());
        attribute.setItemLabelGenerator(each -> words.label(each.name()));
        attribute.setPlaceholder(tools.texts().of("grid.attribute"));
        attribute.setAriaLabel(tools.texts().of("grid.attribute"));
        attribute.addValueChangeListener(event -> offerOperators());
        operator.setItemLabelGenerator(each -> each == null ? "" : words.operator(each));
        operator.setAriaLabel(tools.texts().of("grid.operator"));
        operator.addValueChangeListener(event -> offerInput());
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> removeFromParent());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(tools.texts().of("grid.remove-condition"));
        add(attribute, operator, place, remove);
    }

    /** What the reader may read in full and compare with something. */
    private List<Attribute<T>> offered() {
        return screen.declared().attributes().stream()
                .filter(each -> !operators(each).isEmpty())
                .filter(each -> tools.rows().isReadable(screen, each.name()))
                .filter(each -> !tools.rows().isMasked(screen, each.name()))
                .sorted(Comparator.comparing(each -> words.label(each.name())))
                .toList();
    }

    private static List<Operator> operators(Attribute<?> attribute) {
        return Arrays.stream(Operator.values())
                .filter(each -> each.fits(attribute.kind()))
                .toList();
    }

    private void offerOperators() {
        Attribute<T> chosen = attribute.getValue();
        if (chosen == null) {
            operator.setItems(List.of());
            return;
        }
        List<Operator> fitting = operators(chosen);
        operator.setItems(fitting);
        operator.setValue(fitting.contains(Operator.CONTAINS) ? Operator.CONTAINS : fitting.getFirst());
        offerInput();
    }

    private void offerInput() {
        Attribute<T> chosen = attribute.getValue();
        Operator how = operator.getValue();
        place.removeAll();
        input = null;
        if (chosen != null && how != null) {
            input = new ValueInputs(tools).of(chosen, how);
            if (input.component() instanceof HasSize sized) {
                sized.setWidthFull();
            }
            place.add(input.component());
        }
    }

    void show(Filter.Condition condition) {
        screen.declared().attribute(condition.attribute()).ifPresent(attribute::setValue);
        operator.setValue(condition.operator());
        if (input != null) {
            input.show(condition.values());
        }
    }

    void choose(String name, Operator how) {
        attribute.setValue(screen.declared().required(name));
        operator.setValue(how);
    }

    Component valueField() {
        return java.util.Objects.requireNonNull(input).component();
    }

    @Override
    public Optional<Filter> filter() {
        if (attribute.getValue() == null || input == null) {
            return Optional.of(Filter.EVERYTHING);
        }
        try {
            List<Object> values = input.values();
            if (values.isEmpty()) {
                return complain("grid.value-needed");
            }
            return Optional.of(new Filter.Condition(attribute.getValue().name(), operator.getValue(), values));
        } catch (IllegalArgumentException wrong) {
            return complain("grid.not-a-value");
        }
    }

    private Optional<Filter> complain(String key) {
        if (input != null && input.component() instanceof HasValidationProperties field) {
            field.setErrorMessage(tools.texts().of(key));
            field.setInvalid(true);
        }
        return Optional.empty();
    }
}
