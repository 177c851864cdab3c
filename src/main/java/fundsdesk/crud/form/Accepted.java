package fundsdesk.crud.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** After an action was accepted: a short notice with a link to what it made, or what it answered. */
final class Accepted<T extends Stored> {

    /** The screen of the module that keeps work orders; a link to a page that is not there says so itself. */
    private static final String WORK_ORDERS = "work-orders";

    private final Task<T, ?> task;
    private final Workbench bench;

    Accepted(Task<T, ?> task, Workbench bench) {
        this.task = task;
        this.bench = bench;
    }

    void tell(Outcome outcome, @Nullable Row record) {
        String sentence = bench.titles().accepted(task.screen(), task.action(), outcome);
        switch (outcome) {
            case Outcome.Awaiting awaiting ->
                Notices.tell(sentence, awaiting.workOrder(), WORK_ORDERS, awaiting.workOrder());
            case Outcome.Done done when done.result() instanceof OneTimeSecret secret -> showSecret(secret);
            case Outcome.Done done when done.result() instanceof Record facts -> showFacts(facts);
            case Outcome.Done done
            when done.id() != null -> {
                long id = done.id();
                String where = bench.whereabouts(task.screen(), id)
                        .orElse(task.screen())
                        .key();
                Notices.tell(sentence, labelOf(id, record), where, String.valueOf(id));
            }
            default -> Notices.tell(sentence);
        }
    }

    private String labelOf(long id, @Nullable Row record) {
        if (record != null && record.id() == id) {
            return RecordHead.labelOf(task.screen(), record, bench.texts());
        }
        return bench.rows()
                .one(task.screen(), id, RecordHead.columns(task.screen(), bench))
                .map(row -> RecordHead.labelOf(task.screen(), row, bench.texts()))
                .orElse("#" + id);
    }

    /** Stays until it was closed on purpose: it is shown this once. */
    private void showSecret(OneTimeSecret secret) {
        Span words = new Span(secret.secret());
        words.addClassName("secret");
        Button copy = new Button(bench.texts().of("dialog.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy).writeText(secret.secret());
        read(new Div(new Paragraph(bench.texts().of(secret.what())), words, copy));
    }

    /** What the action answered stays until it was read. */
    private void showFacts(Record facts) {
        Div list = new Div();
        list.addClassName("facts");
        Map<String, @Nullable Object> values =
                new LinkedHashMap<>(bench.inputs().values(facts));
        // Where a job will tell them there are no figures yet.
        if (values.get("job") != null) {
            values.keySet().retainAll(Set.of("job"));
        } else {
            values.remove("job");
        }
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> many && many.stream().anyMatch(Record.class::isInstance)) {
                return;
            }
            Span caption = new Span(called(name));
            caption.addClassName("caption");
            // A job goes on for a while: its page tells how far it is, and stops it.
            boolean job = name.equals("job") && value != null;
            list.add(
                    caption,
                    job
                            ? Notices.linkTo("#" + value, "jobs", value.toString())
                            : new Span(bench.formats().of(value)));
        });
        Div all = new Div(list);
        values.values().forEach(value -> {
            if (value instanceof Collection<?> many && many.stream().allMatch(Record.class::isInstance)) {
                all.add(table(many.stream().map(Record.class::cast).toList()));
            }
        });
        read(all);
    }

    private String called(String name) {
        return bench.texts().firstOf(Texts.words(name), "result." + name, "attribute." + name);
    }

    /** What became of each of many, a line for each. */
    private Div table(List<Record> many) {
        NativeTableRow captions = new NativeTableRow();
        NativeTableBody body = new NativeTableBody();
        many.forEach(each -> {
            Map<String, @Nullable Object> values = bench.inputs().values(each);
            if (captions.getChildren().findAny().isEmpty()) {
                values.keySet().forEach(name -> captions.add(new NativeTableHeaderCell(called(name))));
            }
            NativeTableRow row = new NativeTableRow();
            values.values()
                    .forEach(
                            value -> row.add(new NativeTableCell(bench.formats().of(value))));
            body.add(row);
        });
        Div table = new Div(new NativeTable(new NativeTableHeader(captions), body));
        table.addClassName("fact-table");
        return table;
    }

    private void read(Div answer) {
        DialogFrame frame = new DialogFrame(bench.texts().action(task.screen(), task.action()), bench, () -> false);
        frame.onlyToRead(bench.texts().of("dialog.close"));
        frame.fields(answer);
        frame.open();
    }
}
