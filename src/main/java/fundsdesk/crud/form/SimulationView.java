package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fundsdesk.crud.Differences;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch would do (FW-21): how many records, which not and why, and of the first ones what would change. */
final class SimulationView extends Div {

    private static final int SAMPLES = 5;

    private final Screen<?> screen;
    private final Workbench bench;

    SimulationView(List<BatchRun.Result> results, int total, Screen<?> screen, Workbench bench) {
        this.screen = screen;
        this.bench = bench;
        addClassName("simulation");
        getElement().setAttribute("role", "status");
        List<BatchRun.Result> skipped =
                results.stream().filter(each -> !each.outcome().isAccepted()).toList();
        long waiting = results.stream()
                .filter(each -> each.outcome() instanceof Outcome.Awaiting)
                .count();
        long done = results.size() - waiting - skipped.size();
        add(new Paragraph(
                bench.texts().of("simulation.summary", done, waiting, skipped.size(), total - results.size())));
        if (!skipped.isEmpty()) {
            add(reasons(skipped));
        }
        List<BatchRun.Result> changed = results.stream()
                .filter(each -> each.outcome().isAccepted() && !each.effects().isEmpty())
                .limit(SAMPLES)
                .toList();
        if (!changed.isEmpty()) {
            add(samples(changed));
        }
    }

    /** Each reason once, with how many records it holds back. */
    private Component reasons(List<BatchRun.Result> skipped) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        skipped.forEach(each -> reasons.merge(bench.words().of(each.outcome()), 1, Integer::sum));
        UnorderedList list = new UnorderedList();
        reasons.forEach((reason, count) -> list.add(new ListItem(bench.texts().of("simulation.skip", count, reason))));
        return list;
    }

    private Component samples(List<BatchRun.Result> changed) {
        NativeTableBody body = new NativeTableBody();
        changed.forEach(each -> {
            String record = each.record().label();
            for (Differences.Line line : bench.differences().lines(screen, each.effects())) {
                body.add(row(record, line));
                record = "";
            }
        });
        NativeTable table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        head("batch.record"), head("history.field"), head("history.before"), head("history.after"))),
                body);
        table.addClassName("changes");
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        return new NativeTableHeaderCell(bench.texts().of(key));
    }

    private NativeTableRow row(String record, Differences.Line line) {
        NativeTableCell before = new NativeTableCell(said(line.before()));
        before.addClassName("was");
        NativeTableCell after = new NativeTableCell(said(line.after()));
        after.addClassName("became");
        return new NativeTableRow(new NativeTableCell(record), new NativeTableCell(line.label()), before, after);
    }

    private String said(@Nullable Object value) {
        String words = bench.formats().of(value);
        return words.isEmpty() ? "–" : words;
    }
}
