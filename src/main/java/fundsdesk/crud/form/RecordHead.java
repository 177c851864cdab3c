package fundsdesk.crud.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a record is, at a glance: how it is called, its status, its main figures. */
final class RecordHead extends Div {

    <T extends Stored> RecordHead(Screen<T> screen, Row row, Workbench bench) {
        addClassName("record-head");
        H2 label = new H2(labelOf(screen, row, bench.texts()));
        add(label);
        screen.declared()
                .status()
                .filter(status -> row.get(status.name()) != null)
                .ifPresent(status -> add(bench.formats().badge(row.get(status.name()))));
        if (row.get("deletedAt") != null) {
            add(bench.formats().badge(RecycleBin.IN_RECYCLE_BIN));
        }
        screen.declared().figures().stream()
                .filter(figure -> row.get(figure.name()) != null)
                .forEach(figure -> add(figure(
                        bench.texts().attribute(screen, figure), bench.formats().of(figure, row))));
    }

    /** The attributes that the head needs, as far as the reader may see them. */
    static <T extends Stored> List<String> columns(Screen<T> screen, Workbench bench) {
        Set<String> names = new LinkedHashSet<>();
        screen.declared().label().forEach(each -> names.add(each.name()));
        screen.declared().number().map(Attribute::name).ifPresent(names::add);
        screen.declared().status().map(Attribute::name).ifPresent(names::add);
        names.add("deletedAt");
        screen.declared().figures().forEach(figure -> {
            names.add(figure.name());
            figure.currency()
                    .filter(name -> screen.declared().attribute(name).isPresent())
                    .ifPresent(names::add);
        });
        return bench.rows().readable(screen, new ArrayList<>(names)).stream()
                .map(Attribute::name)
                .toList();
    }

    /** How people call the record: its label, or its id where the label is not for the reader. */
    static <T extends Stored> String labelOf(Screen<T> screen, Row row, Texts texts) {
        List<String> parts = screen.declared().label().stream()
                .filter(part -> row.get(part.name()) != null)
                .map(part -> part.words(row.get(part.name()))
                        .map(texts::of)
                        .orElseGet(() -> String.valueOf(row.get(part.name()))))
                .filter(part -> !part.isBlank())
                .toList();
        return parts.isEmpty() ? "#" + row.id() : String.join(" ", parts);
    }

    /** Its figures and its status in a line. */
    static <T extends Stored> String inWords(Screen<T> screen, Row row, Workbench bench) {
        return Stream.concat(screen.declared().figures().stream(), screen.declared().status().stream())
                .filter(each -> row.get(each.name()) != null)
                .map(each -> bench.formats().of(each, row))
                .collect(Collectors.joining(" · "));
    }

    private static Div figure(String name, String value) {
        Span caption = new Span(name);
        caption.addClassName("caption");
        Span figure = new Span(value);
        figure.addClassName("figure");
        Div both = new Div(caption, figure);
        both.addClassName("fact");
        return both;
    }
}
