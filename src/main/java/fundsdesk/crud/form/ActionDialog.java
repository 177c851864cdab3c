package fundsdesk.crud.form;

import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialog of an action on one record, or on none: asks, shows the checks live, runs it, says how it came out. */
final class ActionDialog<T extends Stored, I> {

    private final Task<T, I> task;
    private final Workbench bench;
    private final DialogFrame frame;
    private final ChecklistView checks;
    private final Body<I> body;
    private @Nullable Row record;
    private @Nullable ConflictChoice conflict;
    private boolean marking;

    ActionDialog(Task<T, I> task, Fields fields, Workbench bench) {
        this.task = task;
        this.bench = bench;
        this.record = read();
        this.checks = new ChecklistView(bench.texts());
        this.body = Bodies.of(task, record, fields, bench);
        this.frame = new DialogFrame(bench.titles().title(task.screen(), task.action(), record), bench, this::isDirty);
        frame.confirm(
                bench.titles().confirm(task.screen(), task.action(), record),
                task.action().isIrreversible(),
                () -> StepUpDialog.before(task.action(), bench, this::confirm));
        frame.checks(checks);
        frame.fields(body.component());
        frame.listenForEnter(body.sheet());
        frame.widen(body.sheet());
        if (body instanceof RecordForm<?> form && form.hasPreview()) {
            frame.addClassName("with-preview");
        }
        showRecord();
        check();
        body.sheet().onChange(this::typed);
    }

    void open() {
        frame.open();
        body.sheet().focus();
        if (body.sheet().lines().isEmpty()) {
            frame.confirmButton().focus();
        }
        if (task.id() != null && record == null) {
            frame.onlyToRead(bench.texts().of("dialog.close"));
            show(new Outcome.Missing(Text.of("refusal.no-such-record")));
        }
    }

    /** Runs it without asking when there is nothing to ask: the dialog opens only to say why it did not work. */
    void runOrAsk() {
        if (!body.sheet().lines().isEmpty()
                || task.action().isIrreversible()
                || task.action().isSteppingUp()
                || checks.isVisible()) {
            open();
            return;
        }
        confirm();
        if (frame.notice().isVisible()) {
            open();
        }
    }

    private boolean isDirty() {
        return body.sheet().isDirty();
    }

    private @Nullable Row read() {
        Long id = task.id();
        return id == null
                ? null
                : bench.rows()
                        .one(task.screen(), id, Bodies.columns(task, bench))
                        .orElse(null);
    }

    private void showRecord() {
        if (record != null) {
            frame.about(new RecordHead(task.screen(), record, bench));
        }
    }

    /** What was said of a field that holds something else now is no longer true. */
    private void typed() {
        if (marking && !body.sheet().isMarked()) {
            frame.notice().clear();
            marking = false;
        }
        check();
    }

    /** What the checks say about what was typed so far. */
    private void check() {
        if (task.action().input() != Changes.class) {
            input().ifPresent(input -> checks.show(bench.desk().preview(call(input))));
        }
    }

    /** Nothing while the input record itself refuses what was typed. */
    private Optional<I> input() {
        try {
            return Optional.of(body.input());
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    private Call<T, I> call(I input) {
        Call<T, I> call = task.call(input).acknowledging(checks.acknowledged());
        return record == null ? call : call.ifVersion(record.version());
    }

    private void confirm() {
        frame.notice().clear();
        marking = false;
        resolveConflict();
        List<Outcome.FieldError> problems = body.sheet().problems();
        settle(problems.isEmpty() ? perform() : new Outcome.Invalid(problems));
    }

    private Outcome perform() {
        return input().map(input -> bench.desk().perform(call(input))).orElseGet(() -> new Outcome.Invalid(List.of()));
    }

    private void settle(Outcome outcome) {
        body.sheet().clear();
        switch (outcome) {
            case Outcome.Done done -> accepted(done);
            case Outcome.Awaiting awaiting -> accepted(awaiting);
            case Outcome.Invalid invalid -> {
                show(invalid);
                body.sheet().mark(invalid.errors(), bench.texts());
                marking = body.sheet().isMarked();
            }
            case Outcome.Unchecked unchecked -> {
                checks.show(unchecked.checks());
                show(unchecked);
            }
            case Outcome.Conflict changed -> conflict(changed);
            case Outcome.Denied denied -> show(denied);
            case Outcome.Missing missing -> show(missing);
            case Outcome.WrongState wrong -> show(wrong);
            case Outcome.Refused refused -> show(refused);
            case Outcome.Failed failed -> show(failed);
        }
    }

    private void show(Outcome outcome) {
        frame.notice().show(outcome, body.sheet());
    }

    private void accepted(Outcome outcome) {
        frame.close();
        task.afterwards().run();
        new Accepted<>(task, bench).tell(outcome, record);
    }

    /** Shows what the others made of it; what was typed stays, in the choice or in the fields. */
    private void conflict(Outcome.Conflict changed) {
        show(changed);
        if (changed.fields().isEmpty()) {
            record = read();
            showRecord();
            check();
        } else {
            conflict = new ConflictChoice(changed.fields(), body.sheet(), record, bench);
            frame.fields(conflict);
        }
    }

    private void resolveConflict() {
        if (conflict != null && body instanceof RecordForm<?> form) {
            record = read();
            showRecord();
            if (record != null) {
                form.rebase(record, conflict.conflicts(), conflict.givenUp());
            }
            frame.fields(body.component());
            conflict = null;
        }
    }
}
