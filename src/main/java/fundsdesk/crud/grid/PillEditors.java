package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the editor of a declared filter by the kind of its attribute. */
final class PillEditors {

    private final GridTools tools;
    private final ValueInputs inputs;

    PillEditors(GridTools tools) {
        this.tools = tools;
        this.inputs = new ValueInputs(tools);
    }

    PillEditor of(Attribute<?> attribute) {
        if (attribute.isKnown()) {
            return new OneOf(attribute, inputs.known(attribute));
        }
        return switch (attribute.kind()) {
            case CHOICE -> new OneOf(attribute, inputs.ticks(attribute));
            case REFERENCE -> new OneOf(attribute, inputs.references(attribute));
            case YES_NO -> new Single(attribute, Operator.EQ, inputs.of(attribute, Operator.EQ));
            case CHOICES, REFERENCES ->
                new Single(attribute, Operator.CONTAINS, inputs.of(attribute, Operator.CONTAINS));
            case DATE -> new Range(attribute, labelled(inputs.date(), "grid.from"), labelled(inputs.date(), "grid.to"));
            case INSTANT ->
                new Days(
                        attribute,
                        labelled(inputs.date(), "grid.from"),
                        labelled(inputs.date(), "grid.to"),
                        tools.formats().zone());
            case WHOLE_NUMBER, DECIMAL, MONEY, TIME ->
                new Range(
                        attribute,
                        labelled(inputs.text(attribute), "grid.from"),
                        labelled(inputs.text(attribute), "grid.to"));
            case TEXT, LONG_TEXT, MARKDOWN, PICTURE, FILE, FILES, ROWS ->
                new Single(attribute, Operator.CONTAINS, inputs.text(attribute));
        };
    }

    private <V> ValueInput<V> labelled(ValueInput<V> input, String key) {
        ((HasLabel) input.component()).setLabel(tools.texts().of(key));
        ((HasSize) input.component()).setWidth("9.5rem");
        return input;
    }

    /** Any of the ticked values. */
    private record OneOf(Attribute<?> attribute, ValueInput<?> input) implements PillEditor {
        @Override
        public List<Component> components() {
            return List.of(input.component());
        }

        @Override
        public boolean reads(Filter.Condition condition) {
            return condition.attribute().equals(attribute.name())
                    && Set.of(Operator.EQ, Operator.IN).contains(condition.operator());
        }

        @Override
        public void show(List<Filter.Condition> conditions) {
            input.show(conditions.stream()
                    .flatMap(condition -> condition.values().stream())
                    .toList());
        }

        @Override
        public List<Filter.Condition> conditions() {
            List<Object> values = input.values();
            return values.isEmpty()
                    ? List.of()
                    : List.of(new Filter.Condition(
                            attribute.name(), values.size() == 1 ? Operator.EQ : Operator.IN, values));
        }
    }

    /** One value. */
    private record Single(Attribute<?> attribute, Operator operator, ValueInput<?> input) implements PillEditor {
        @Override
        public List<Component> components() {
            return List.of(input.component());
        }

        @Override
        public boolean reads(Filter.Condition condition) {
            return condition.attribute().equals(attribute.name()) && condition.operator() == operator;
        }

        @Override
        public void show(List<Filter.Condition> conditions) {
            input.show(conditions.isEmpty() ? List.of() : conditions.getFirst().values());
        }

        @Override
        public List<Filter.Condition> conditions() {
            List<Object> values = input.values();
            return values.isEmpty() ? List.of() : List.of(new Filter.Condition(attribute.name(), operator, values));
        }
    }

    /** From and to, both included. */
    private record Range(Attribute<?> attribute, ValueInput<?> from, ValueInput<?> to) implements PillEditor {
        @Override
        public List<Component> components() {
            return List.of(from.component(), to.component());
        }

        @Override
        public boolean reads(Filter.Condition condition) {
            return condition.attribute().equals(attribute.name())
                    && Set.of(Operator.GE, Operator.LE).contains(condition.operator());
        }

        @Override
        public void show(List<Filter.Condition> conditions) {
            from.show(valuesOf(conditions, Operator.GE));
            to.show(valuesOf(conditions, Operator.LE));
        }

        @Override
        public List<Filter.Condition> conditions() {
            return Stream.concat(
                            from.values().stream().map(value -> bound(attribute, Operator.GE, value)),
                            to.values().stream().map(value -> bound(attribute, Operator.LE, value)))
                    .toList();
        }
    }

    /** Moments by whole days of the reader's zone: from the start of one to the end of another. */
    private record Days(Attribute<?> attribute, ValueInput<LocalDate> from, ValueInput<LocalDate> to, ZoneId zone)
            implements PillEditor {
        @Override
        public List<Component> components() {
            return List.of(from.component(), to.component());
        }

        @Override
        public boolean reads(Filter.Condition condition) {
            return condition.attribute().equals(attribute.name())
                    && Set.of(Operator.GE, Operator.LT).contains(condition.operator())
                    && condition.values().getFirst() instanceof Instant at
                    && at.equals(startOf(dayOf(at)));
        }

        @Override
        public void show(List<Filter.Condition> conditions) {
            from.show(days(valuesOf(conditions, Operator.GE), 0));
            to.show(days(valuesOf(conditions, Operator.LT), 1));
        }

        private List<Object> days(List<Object> moments, int less) {
            return moments.stream()
                    .map(at -> (Object) dayOf((Instant) at).minusDays(less))
                    .toList();
        }

        @Override
        public List<Filter.Condition> conditions() {
            List<Filter.Condition> bounds = new ArrayList<>();
            from.values().forEach(day -> bounds.add(bound(attribute, Operator.GE, startOf((LocalDate) day))));
            to.values()
                    .forEach(day -> bounds.add(bound(attribute, Operator.LT, startOf(((LocalDate) day).plusDays(1)))));
            return bounds;
        }

        private LocalDate dayOf(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        private Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    private static List<Object> valuesOf(List<Filter.Condition> conditions, Operator operator) {
        return conditions.stream()
                .filter(condition -> condition.operator() == operator)
                .findFirst()
                .map(Filter.Condition::values)
                .orElse(List.of());
    }

    private static Filter.Condition bound(Attribute<?> attribute, Operator operator, Object value) {
        return new Filter.Condition(attribute.name(), operator, List.of(value));
    }
}
