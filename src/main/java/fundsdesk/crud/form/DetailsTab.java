package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a record holds, to read: the sections of its form, and who made it when. */
final class DetailsTab extends Div {

    private static final List<String> MADE = List.of("createdAt", "createdBy");
    private static final List<String> DELETED = List.of("deletedAt", "deletedBy", "deletionReason");

    /** @param asOf the record as it was at that moment; none for as it is */
    <T extends Stored> DetailsTab(Screen<T> screen, long id, @Nullable Instant asOf, Workbench bench) {
        addClassName("details");
        bench.rows().one(screen, id, columns(screen, bench), asOf).ifPresent(row -> addSections(screen, row, bench));
    }

    /** Parts that hold nothing are only named: what there is should be seen. */
    private <T extends Stored> void addSections(Screen<T> screen, Row row, Workbench bench) {
        List<String> empty = new ArrayList<>();
        sections(screen, row, bench).forEach((section, attributes) -> {
            if (attributes.stream().allMatch(attribute -> holdsNothing(row.get(attribute.name())))) {
                empty.add(bench.texts().section(screen, section));
            } else {
                addSection(screen, section, attributes, row, bench);
            }
        });
        if (!empty.isEmpty()) {
            Span none = new Span(bench.texts().of("detail.none-of", String.join(", ", empty)));
            none.addClassName("muted");
            add(none);
        }
    }

    private static boolean holdsNothing(@Nullable Object value) {
        return value == null || value instanceof Collection<?> many && many.isEmpty();
    }

    private <T extends Stored> void addSection(
            Screen<T> screen, String section, List<Attribute<T>> attributes, Row row, Workbench bench) {
        ValueView values = new ValueView(bench);
        DescriptionList list = new DescriptionList();
        attributes.forEach(attribute -> list.add(
                line(attribute, bench.texts().attribute(screen, attribute), values.of(screen, attribute, row))));
        add(new H3(bench.texts().section(screen, section)), list);
    }

    private static Component line(Attribute<?> attribute, String label, Component value) {
        Div line = new Div(new DescriptionList.Term(label), new DescriptionList.Description(value));
        boolean wide = attribute.kind() == Kind.LONG_TEXT || attribute.kind() == Kind.MARKDOWN;
        line.addClassName(wide ? "wide" : "line");
        return line;
    }

    private static <T extends Stored> Map<String, List<Attribute<T>>> sections(
            Screen<T> screen, Row row, Workbench bench) {
        Map<String, List<Attribute<T>>> sections = new LinkedHashMap<>();
        for (FormField<T> field : screen.declared().fields()) {
            if (row.columns().contains(field.attribute().name())) {
                sections.computeIfAbsent(field.section(), key -> new ArrayList<>())
                        .add(field.attribute());
            }
        }
        List<String> record = new ArrayList<>(MADE);
        if (row.get("deletedAt") != null) {
            record.addAll(DELETED);
        }
        record.retainAll(row.columns());
        sections.computeIfAbsent("record", key -> new ArrayList<>())
                .addAll(bench.rows().readable(screen, record));
        return sections;
    }

    private static <T extends Stored> List<String> columns(Screen<T> screen, Workbench bench) {
        List<String> names = new ArrayList<>();
        screen.declared().fields().stream().map(FormField::attribute).forEach(attribute -> {
            names.add(attribute.name());
            attribute
                    .currency()
                    .filter(name -> screen.declared().attribute(name).isPresent())
                    .ifPresent(names::add);
        });
        names.addAll(MADE);
        names.addAll(DELETED);
        return bench.rows().readable(screen, names).stream()
                .map(Attribute::name)
                .distinct()
                .toList();
    }
}
