package fundsdesk.crud.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.sheets.SmallSheet;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What came of each record of a batch, the failures on top and ready to be copied. */
final class BatchResults extends Div {

    private final Workbench bench;

    BatchResults(List<BatchRun.Result> results, int total, String screen, Workbench bench) {
        this.bench = bench;
        addClassName("batch-results");
        List<BatchRun.Result> failures =
                results.stream().filter(each -> !each.outcome().isAccepted()).toList();
        add(new Paragraph(bench.texts()
                .of("batch.summary", results.size() - failures.size(), failures.size(), total - results.size())));
        add(grid(results, screen));
        Div taken = new Div(file(results, screen));
        taken.addClassName("taken");
        if (!failures.isEmpty()) {
            taken.add(copier(failures));
        }
        add(taken);
    }

    private Grid<BatchRun.Result> grid(List<BatchRun.Result> results, String screen) {
        Grid<BatchRun.Result> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(result -> Notices.linkTo(
                        result.record().label(),
                        screen,
                        String.valueOf(result.record().id())))
                .setHeader(bench.texts().of("batch.record"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::sentence)
                .setHeader(bench.texts().of("batch.outcome"))
                .setFlexGrow(3);
        List<BatchRun.Result> failuresFirst = new ArrayList<>(results);
        failuresFirst.sort(Comparator.comparing(each -> each.outcome().isAccepted()));
        grid.setItems(failuresFirst);
        grid.setAllRowsVisible(results.size() <= 8);
        return grid;
    }

    private Span sentence(BatchRun.Result result) {
        Outcome outcome = result.outcome();
        Span sentence = new Span(bench.words().of(outcome));
        sentence.addClassName(outcome.isAccepted() ? "accepted" : "failed");
        return sentence;
    }

    /** All results, to be kept beside the papers. */
    private Anchor file(List<BatchRun.Result> results, String screen) {
        byte[] content = SmallSheet.csv(
                List.of(bench.texts().of("batch.record"), bench.texts().of("batch.outcome")),
                results.stream()
                        .map(each ->
                                List.of(each.record().label(), bench.words().of(each.outcome())))
                        .toList());
        DownloadHandler handler = DownloadHandler.fromInputStream(asked -> new DownloadResponse(
                new ByteArrayInputStream(content), screen + "-results.csv", "text/csv;charset=UTF-8", content.length));
        return new Anchor(handler, bench.texts().of("batch.results"));
    }

    /** One line for each record, its label and the reason, ready for a spreadsheet or a message. */
    private Button copier(List<BatchRun.Result> failures) {
        String lines = failures.stream()
                .map(each -> each.record().label() + "\t" + bench.words().of(each.outcome()))
                .collect(Collectors.joining("\n"));
        Button copy = new Button(bench.texts().of("batch.copy-failures"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy).writeText(lines);
        return copy;
    }
}
