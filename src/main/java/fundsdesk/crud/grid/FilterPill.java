package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.shared.HasValidationProperties;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import java.util.List;
import java.util.function.Consumer;

/** One filter of the bar: its name, and what it is set to; its fields open under it. */
final class FilterPill extends Div {

    private final Attribute<?> attribute;
    private final FilterWords words;
    private final PillEditor editor;
    private final Consumer<List<Filter.Condition>> changed;
    private final GridTools tools;
    private final Button button = new Button();
    private final Button clear;
    private final Popover popover = new Popover();
    private List<Filter.Condition> conditions = List.of();

    /** @param changed takes the new conditions on the attribute, none when it is cleared */
    FilterPill(Attribute<?> attribute, FilterWords words, GridTools tools, Consumer<List<Filter.Condition>> changed) {
        this.attribute = attribute;
        this.words = words;
        this.tools = tools;
        this.editor = new PillEditors(tools).of(attribute);
        this.changed = changed;
        this.clear = new Button("×", event -> changed.accept(List.of()));
        addClassName("pill");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        clear.addClassName("pill-clear");
        clear.setAriaLabel(tools.texts().of("grid.clear-filter", words.label(attribute.name())));
        preparePopover();
        add(button, clear, popover);
        show(List.of());
    }

    private void preparePopover() {
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setModal(true);
        popover.setAriaLabel(words.label(attribute.name()));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
    }

    /** Made when it is first looked at: most filters of a page are never opened. Whoever opened it goes on typing. */
    private void fill() {
        if (popover.getChildren().findAny().isEmpty()) {
            Div fields = new Div(editor.components().toArray(Component[]::new));
            fields.addClassName("pill-fields");
            popover.add(new H3(words.label(attribute.name())), fields);
            editor.components().forEach(this::listen);
        }
        editor.show(conditions);
        if (editor.components().getFirst() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    private void listen(Component field) {
        ((com.vaadin.flow.component.HasValue<?, ?>) field).addValueChangeListener(event -> {
            if (event.isFromClient()) {
                apply(field);
            }
        });
    }

    private void apply(Component field) {
        try {
            complain(field, "");
            List<Filter.Condition> now = editor.conditions();
            if (!now.equals(conditions)) {
                changed.accept(now);
            }
        } catch (IllegalArgumentException wrong) {
            complain(field, tools.texts().of("grid.not-a-value"));
        }
    }

    private static void complain(Component field, String sentence) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(!sentence.isEmpty());
        }
    }

    boolean reads(Filter.Condition condition) {
        return editor.reads(condition);
    }

    void show(List<Filter.Condition> now) {
        conditions = now;
        Span name = new Span(words.label(attribute.name()) + (now.isEmpty() ? "" : ":"));
        name.addClassName("pill-name");
        Span value = new Span(words.summary(now));
        value.addClassName("pill-value");
        button.getElement().removeAllChildren();
        button.getElement().appendChild(name.getElement());
        if (!now.isEmpty()) {
            button.getElement().appendChild(value.getElement());
        }
        clear.setVisible(!now.isEmpty());
        setClassName("active", !now.isEmpty());
    }

    Attribute<?> attribute() {
        return attribute;
    }

    /** For the driver of tests and the keyboard. */
    void open() {
        popover.open();
        fill();
    }

    List<Component> fields() {
        return editor.components();
    }
}
