package fundsdesk.crud.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of another screen that refer to the record; a double click opens one. */
final class RelatedRows<R extends Stored> extends Grid<Row> {

    private final Screen<R> screen;
    private final Workbench bench;

    /** @param asOf the rows as they were at that moment; none for as they are */
    RelatedRows(Screen<R> screen, Attribute<R> reference, long id, @Nullable Instant asOf, Workbench bench) {
        this.screen = screen;
        this.bench = bench;
        addClassName("related");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        List<Attribute<R>> columns = bench
                .rows()
                .readable(screen, names(screen.declared().columns()))
                .stream()
                .filter(column -> !column.equals(reference))
                .toList();
        columns.forEach(this::addColumn);
        Query query = query(reference, id, columns).asOf(asOf);
        setItems(
                page -> bench.rows().page(screen, query, Optional.empty(), page.getOffset(), page.getLimit()).stream());
        addItemDoubleClickListener(click -> UI.getCurrentOrThrow()
                .navigate(
                        DetailPage.class,
                        new RouteParameters(
                                new RouteParam("screen", screen.key()),
                                new RouteParam(
                                        "id", String.valueOf(click.getItem().id()))),
                        asOf == null ? QueryParameters.empty() : QueryParameters.of("asOf", asOf.toString())));
        setEmptyStateText(bench.texts().of("related.empty", bench.texts().screen(screen)));
    }

    static <R extends Stored> long count(
            Screen<R> screen, Attribute<R> reference, long id, @Nullable Instant asOf, Workbench bench) {
        Filter filter = Filter.where(reference.name(), Operator.EQ, id);
        return bench.rows()
                .count(screen, new Query(filter, screen.declared().defaultSort(), List.of(), false, asOf))
                .rows();
    }

    private Query query(Attribute<R> reference, long id, List<Attribute<R>> columns) {
        List<String> names = new ArrayList<>(names(columns));
        columns.forEach(column -> column.currency()
                .filter(name -> screen.declared().attribute(name).isPresent() && !names.contains(name))
                .ifPresent(names::add));
        Filter filter = Filter.where(reference.name(), Operator.EQ, id);
        return new Query(filter, screen.declared().defaultSort(), names, false);
    }

    private static <R extends Stored> List<String> names(List<Attribute<R>> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }

    private void addColumn(Attribute<R> attribute) {
        Column<Row> column = addComponentColumn(row -> cell(attribute, row))
                .setHeader(bench.texts().attribute(screen, attribute))
                .setAutoWidth(true)
                .setResizable(true);
        if (attribute.kind().isNumber()) {
            column.setTextAlign(ColumnTextAlign.END);
        }
    }

    private Span cell(Attribute<R> attribute, Row row) {
        Object value = row.get(attribute.name());
        return value instanceof Tone.Toned
                ? bench.formats().badge(value)
                : new Span(bench.formats().of(attribute, row));
    }
}
