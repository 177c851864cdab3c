package fundsdesk.reconciliation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Bar;
import fundsdesk.crud.Tone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proof, the results and the ages of a run; each figure leads to the items behind it. */
final class SummaryView extends Div {

    private final long run;
    private final SummaryTab tools;
    private final String currency;

    SummaryView(long run, SummaryTab tools) {
        this.run = run;
        this.tools = tools;
        addClassName("reconciliation-summary");
        RunFigures.Proof proof = tools.figures().proof(run);
        this.currency = proof.currency();
        List<RunFigures.Total> totals = tools.figures().totals(run);
        if (totals.isEmpty() && proof.ledgerClosing() == null) {
            add(new Paragraph(words("not-run")));
            return;
        }
        add(new H3(words("proof")), proof(proof), new H3(words("results")), results(totals));
        List<RunFigures.Age> ages = tools.figures().ages(run);
        if (ages.stream().anyMatch(age -> age.items() > 0)) {
            add(new H3(words("ages")), ages(ages));
        }
        if (SummaryApi.mayTake(tools.grants())) {
            add(download());
        }
    }

    private Anchor download() {
        Anchor file = new Anchor("exports/reconciliation-runs/" + run + "/summary.xlsx", words("excel"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        file.addClassName("download");
        return file;
    }

    private Component proof(RunFigures.Proof proof) {
        NativeTable table = table("proof");
        add(table, words("proof.ledger"), proof.ledgerClosing());
        add(table, words("proof.brought-forward"), proof.broughtForward());
        add(table, words("proof.items"), proof.openAmount());
        add(table, words("proof.bank"), proof.bankClosing());
        add(table, words("proof.difference"), proof.difference()).addClassName("total");
        return new Div(table, verdict(proof.difference()));
    }

    private Span verdict(@Nullable BigDecimal difference) {
        String key = difference == null ? "no-statement" : difference.signum() == 0 ? "proven" : "unproven";
        Span verdict = new Span(words("proof." + key));
        verdict.addClassNames("badge", "proven".equals(key) ? "tone-done" : "tone-attention");
        return verdict;
    }

    private NativeTableRow add(NativeTable table, String label, @Nullable BigDecimal amount) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(label), figure(amount == null ? "–" : amount(amount)));
        table.add(row);
        return row;
    }

    private NativeTable results(List<RunFigures.Total> totals) {
        NativeTable table = table("results");
        table.add(headings("result", "", "items", "bank", "records", "open"));
        long most = totals.stream().mapToLong(RunFigures.Total::items).max().orElse(1);
        totals.forEach(total -> table.add(line(
                new Anchor(
                        itemsWith("result:eq:" + total.result()),
                        tools.formats().badge(total.result())),
                new Bar((double) total.items() / most, total.result().tone()),
                total.items(),
                List.of(total.bank(), total.records(), total.open()))));
        return table;
    }

    private NativeTable ages(List<RunFigures.Age> ages) {
        NativeTable table = table("ages");
        table.add(headings("age", "", "items", "open"));
        long most = ages.stream().mapToLong(RunFigures.Age::items).max().orElse(1);
        ages.forEach(age -> table.add(line(
                new Span(
                        age.toDays() == null
                                ? words("days-and-more", age.fromDays())
                                : words("days", age.fromDays(), age.toDays())),
                new Bar((double) age.items() / Math.max(1, most), Tone.ATTENTION),
                age.items(),
                List.of(age.open()))));
        return table;
    }

    private NativeTableRow headings(String... keys) {
        NativeTableRow row = new NativeTableRow();
        for (String key : keys) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(key.isEmpty() ? "" : words("column." + key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow line(Component what, Bar bar, long items, List<BigDecimal> amounts) {
        NativeTableRow row = new NativeTableRow();
        row.add(
                new NativeTableHeaderCell(what),
                new NativeTableCell(bar),
                figure(tools.formats().of(items)));
        amounts.forEach(amount -> row.add(figure(amount(amount))));
        return row;
    }

    private static NativeTableCell figure(String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("figure");
        return cell;
    }

    private static NativeTable table(String name) {
        NativeTable table = new NativeTable();
        table.addClassNames("figures", name);
        return table;
    }

    private String itemsWith(String condition) {
        return "reconciliation-items?filter=run:eq:" + run + "&filter=" + condition;
    }

    private String amount(BigDecimal amount) {
        return tools.formats().amount(amount, currency);
    }

    private String words(String key, Object... args) {
        return tools.texts().of("reconciliation.summary." + key, args);
    }
}
