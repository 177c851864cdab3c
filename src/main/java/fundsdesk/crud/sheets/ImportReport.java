package fundsdesk.crud.sheets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.List;
import java.util.Map;

/** What a trial found: how many rows fit, what is wrong with which cell, and the first rows as the desk understood them. */
final class ImportReport<T extends Stored> extends Div {

    private static final int SHOWN_AT_ONCE = 8;

    private final Screen<T> screen;
    private final Texts texts;
    private final ImportRuns runs;

    ImportReport(Screen<T> screen, ImportRuns.Run run, Texts texts, ImportRuns runs) {
        this.screen = screen;
        this.texts = texts;
        this.runs = runs;
        addClassName("import-report");
        Div counts = new Div(
                count("import.count-rows", run.rows(), ""),
                count("import.count-good", run.good(), run.good() > 0 ? "tone-done" : ""),
                count("import.count-bad", run.bad(), run.bad() > 0 ? "tone-failed" : ""));
        counts.addClassName("import-counts");
        add(counts);
        if (run.bad() > 0) {
            add(new H3(texts.of("import.wrong-title")), errors(run.job()));
        }
        List<Map<String, String>> samples = ImportSamples.read(runs.samples(run.job()));
        if (!samples.isEmpty()) {
            add(new H3(texts.of("import.samples-title")), table(samples));
        }
    }

    private Component count(String key, int number, String tone) {
        Span figure = new Span(String.format(texts.language(), "%,d", number));
        figure.addClassName("figure");
        Span words = new Span(texts.of(key));
        words.addClassName("faint");
        Div tile = new Div(figure, words);
        tile.addClassName("tile");
        if (!tone.isEmpty()) {
            tile.addClassName(tone);
        }
        return tile;
    }

    private Component errors(long job) {
        Grid<ImportRuns.Wrong> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(ImportRuns.Wrong::row)
                .setHeader(texts.of("import.row"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("5rem");
        grid.addColumn(wrong -> label(wrong.attribute()))
                .setHeader(texts.of("import.guide.column"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(ImportRuns.Wrong::given)
                .setHeader(texts.of("import.given"))
                .setTooltipGenerator(ImportRuns.Wrong::given)
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addComponentColumn(wrong -> {
                    Span message = new Span(wrong.message());
                    message.addClassName("wrong-words");
                    return message;
                })
                .setHeader(texts.of("import.wrong"))
                .setWidth("18rem")
                .setFlexGrow(3);
        int all = runs.countWrong(job);
        grid.setItems(query -> runs.wrong(job, query.getOffset(), query.getLimit()).stream(), query -> all);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight(Math.min(all, SHOWN_AT_ONCE) * 2.25 + 2.75 + "rem");
        grid.getElement().setAttribute("aria-label", texts.of("import.wrong-title"));
        return grid;
    }

    private String label(String attribute) {
        return screen.declared()
                .attribute(attribute)
                .map(each -> texts.attribute(screen, each))
                .orElse("");
    }

    private Component table(List<Map<String, String>> samples) {
        Div table = new Div();
        table.addClassName("import-samples");
        List<String> names = samples.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        table.getStyle().set("--columns", Integer.toString(names.size()));
        names.forEach(name -> table.add(cell(label(name), "heading")));
        samples.forEach(row -> names.forEach(name -> table.add(cell(row.getOrDefault(name, ""), "value"))));
        return table;
    }

    private static Span cell(String words, String kind) {
        Span cell = new Span(words);
        cell.addClassName(kind);
        return cell;
    }
}
