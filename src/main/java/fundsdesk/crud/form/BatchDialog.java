package fundsdesk.crud.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Call;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Rehearsal;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;

/**
 * The dialog of an action on many records: asks once, tries it without effect for whoever wants to see first, then shows
 * the progress, then one result per record.
 */
final class BatchDialog<T extends Stored, I> {

    private static final int LOOK_EVERY_MILLIS = 300;
    private static final int NAMED = 5;

    private final Task<T, I> task;
    private final RecordAction<T, I> action;
    private final Picked<T> picked;
    private final Workbench bench;
    private final TaskExecutor executor;
    private final InputForm<T, I> form;
    private final Checkbox acceptWarnings = new Checkbox();
    private final Div asked = new Div();
    private final DialogFrame frame;
    private final Button simulate;
    private @Nullable Registration watching;

    /** What was picked when it was last tried, each record with its version; nothing when it was not. */
    private Map<Long, Integer> simulated = Map.of();

    BatchDialog(
            Task<T, I> task,
            RecordAction<T, I> action,
            Picked<T> picked,
            Fields fields,
            Workbench bench,
            TaskExecutor executor) {
        this.task = task;
        this.action = action;
        this.picked = picked;
        this.bench = bench;
        this.executor = executor;
        this.form = new InputForm<>(task, null, fields, bench);
        this.frame = new DialogFrame(bench.titles().title(task.screen(), action, size()), bench, form.sheet()::isDirty);
        frame.confirm(
                bench.texts().of("batch.confirm", bench.texts().action(task.screen(), action), size()),
                action.isIrreversible(),
                () -> ifFilled(() -> StepUpDialog.before(action, bench, this::start)));
        this.simulate = frame.beside(bench.texts().of("batch.simulate"), () -> ifFilled(this::simulate));
        frame.listenForEnter(form.sheet());
        frame.about(new Paragraph(names()));
        acceptWarnings.setLabel(bench.texts().of("batch.accept-warnings"));
        asked.add(form.component(), acceptWarnings);
        frame.fields(asked);
        form.sheet().onChange(this::forget);
        acceptWarnings.addValueChangeListener(change -> forget());
    }

    void open() {
        frame.open();
        form.sheet().focus();
        if (form.sheet().lines().isEmpty()) {
            frame.confirmButton().focus();
        }
    }

    private int size() {
        return picked.records().size();
    }

    private String names() {
        String some = picked.records().stream().limit(NAMED).map(Ref::label).collect(Collectors.joining(", "));
        return size() <= NAMED ? some : bench.texts().of("batch.and-more", some, size() - NAMED);
    }

    private void ifFilled(Runnable then) {
        frame.notice().clear();
        List<Outcome.FieldError> problems = form.sheet().problems();
        form.sheet().mark(problems, bench.texts());
        if (problems.isEmpty()) {
            then.run();
        } else {
            frame.notice().show(new Outcome.Invalid(problems), form.sheet());
        }
    }

    /** What was tried is not what would be done any more. */
    private void forget() {
        simulated = Map.of();
        frame.checks(new Div());
    }

    private void simulate() {
        simulated = picked.now();
        watch(run(call -> bench.desk().simulate(call, action)), this::showSimulation);
    }

    private void showSimulation(BatchRun<T, I> run) {
        frame.fields(asked);
        frame.checks(new SimulationView(run.results(), run.total(), task.screen(), bench));
        if (run.results().size() < run.total()) {
            simulated = Map.of();
        }
    }

    private void start() {
        int drift = simulated.isEmpty() ? 0 : picked.drift(simulated);
        if (drift > 0) {
            forget();
            frame.notice().show(bench.texts().of("batch.drifted", drift), List.of());
            return;
        }
        frame.checks(new Div());
        watch(run(call -> new Rehearsal(List.of(), bench.desk().perform(call))), this::showResults);
    }

    private void showResults(BatchRun<T, I> run) {
        simulate.setVisible(false);
        frame.onlyToRead(bench.texts().of("dialog.close"));
        frame.fields(new BatchResults(run.results(), run.total(), task.screen().key(), bench));
        task.afterwards().run();
    }

    private BatchRun<T, I> run(Function<Call<T, I>, Rehearsal> step) {
        return new BatchRun<>(task.call(form.input()), picked.records(), acceptWarnings.getValue(), simulated, step);
    }

    private void watch(BatchRun<T, I> run, Consumer<BatchRun<T, I>> ended) {
        BatchProgress progress = new BatchProgress(run, bench);
        frame.busy(true);
        simulate.setVisible(false);
        frame.fields(progress);
        UI ui = UI.getCurrentOrThrow();
        ui.setPollInterval(LOOK_EVERY_MILLIS);
        watching = ui.addPollListener(look -> look(run, progress, ui, ended));
        executor.execute(run);
    }

    private void look(BatchRun<T, I> run, BatchProgress progress, UI ui, Consumer<BatchRun<T, I>> ended) {
        progress.show();
        if (run.hasEnded()) {
            ui.setPollInterval(-1);
            if (watching != null) {
                watching.remove();
            }
            frame.busy(false);
            simulate.setVisible(true);
            ended.accept(run);
        }
    }
}
