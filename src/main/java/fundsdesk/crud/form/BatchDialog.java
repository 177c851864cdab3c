package fundsdesk.crud.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;

/** The dialog of an action on many records: asks once, then shows the progress, then one result per record. */
final class BatchDialog<T extends Stored, I> {

    private static final int LOOK_EVERY_MILLIS = 300;
    private static final int NAMED = 5;

    private final Task<T, I> task;
    private final List<Ref> records;
    private final Workbench bench;
    private final TaskExecutor executor;
    private final InputForm<T, I> form;
    private final Checkbox acceptWarnings = new Checkbox();
    private final DialogFrame frame;
    private @Nullable Registration watching;

    BatchDialog(Task<T, I> task, List<Ref> records, Fields fields, Workbench bench, TaskExecutor executor) {
        this.task = task;
        this.records = records;
        this.bench = bench;
        this.executor = executor;
        this.form = new InputForm<>(task, null, fields, bench);
        this.frame = new DialogFrame(
                bench.titles().title(task.screen(), task.action(), records.size()), bench, form.sheet()::isDirty);
        frame.confirm(
                bench.texts().of("batch.confirm", bench.texts().action(task.screen(), task.action()), records.size()),
                task.action().isIrreversible(),
                this::confirm);
        frame.listenForEnter(form.sheet());
        frame.about(new Paragraph(names()));
        acceptWarnings.setLabel(bench.texts().of("batch.accept-warnings"));
        frame.fields(new Div(form.component(), acceptWarnings));
    }

    void open() {
        frame.open();
        form.sheet().focus();
        if (form.sheet().lines().isEmpty()) {
            frame.confirmButton().focus();
        }
    }

    private String names() {
        String some = records.stream().limit(NAMED).map(Ref::label).collect(Collectors.joining(", "));
        return records.size() <= NAMED ? some : bench.texts().of("batch.and-more", some, records.size() - NAMED);
    }

    private void confirm() {
        frame.notice().clear();
        List<Outcome.FieldError> problems = form.sheet().problems();
        form.sheet().mark(problems, bench.texts());
        if (problems.isEmpty()) {
            StepUpDialog.before(task.action(), bench, this::start);
        } else {
            frame.notice().show(new Outcome.Invalid(problems), form.sheet());
        }
    }

    private void start() {
        BatchRun<T, I> run = new BatchRun<>(task.call(form.input()), records, acceptWarnings.getValue(), bench.desk());
        BatchProgress progress = new BatchProgress(run, bench);
        frame.busy(true);
        frame.fields(progress);
        UI ui = UI.getCurrentOrThrow();
        ui.setPollInterval(LOOK_EVERY_MILLIS);
        watching = ui.addPollListener(look -> look(run, progress, ui));
        executor.execute(run);
    }

    private void look(BatchRun<T, I> run, BatchProgress progress, UI ui) {
        progress.show();
        if (run.hasEnded()) {
            ui.setPollInterval(-1);
            if (watching != null) {
                watching.remove();
            }
            frame.busy(false);
            frame.onlyToRead(bench.texts().of("dialog.close"));
            frame.fields(
                    new BatchResults(run.results(), run.total(), task.screen().key(), bench));
            task.afterwards().run();
        }
    }
}
