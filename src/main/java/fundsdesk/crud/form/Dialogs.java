package fundsdesk.crud.form;

import fundsdesk.crud.Action;
import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.OwnDialog;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Opens the right dialog for an action and a selection, or runs it at once where there is nothing to ask. */
@Component
final class Dialogs implements ActionDialogs {

    private final Workbench bench;
    private final Fields fields;
    private final Selected selected;
    private final TaskExecutor executor;
    private final List<OwnDialog> own;

    Dialogs(
            Workbench bench,
            Fields fields,
            Selected selected,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            List<OwnDialog> own) {
        this.own = own;
        this.bench = bench;
        this.fields = fields;
        this.selected = selected;
        this.executor = executor;
    }

    @Override
    public <T extends Stored> void open(
            Screen<T> screen, Action<T, ?> action, Selection selection, Runnable afterwards) {
        Optional<OwnDialog> special =
                own.stream().filter(dialog -> dialog.isOf(action)).findFirst();
        if (special.isPresent()) {
            special.get().open(screen, action, afterwards);
            return;
        }
        switch (action) {
            case ScreenAction<T, ?, ?> free -> single(screen, free, null, afterwards);
            case RecordAction<T, ?> onRecords -> open(screen, onRecords, selection, afterwards);
        }
    }

    private <T extends Stored> void open(
            Screen<T> screen, RecordAction<T, ?> action, Selection selection, Runnable afterwards) {
        List<Long> ids = selected.ids(screen, selection);
        if (ids.size() == 1 && selection instanceof Selection.Ids) {
            single(screen, action, ids.getFirst(), afterwards);
        } else if (ids.isEmpty() || !action.isBatch()) {
            Notices.tell(bench.texts().of(ids.isEmpty() ? "batch.nothing" : "batch.one-at-a-time"));
        } else if (ids.size() > Selected.MOST) {
            Notices.tell(bench.texts().of("batch.too-many", Selected.MOST));
        } else {
            batch(screen, action, new Picked<>(screen, selection, ids, selected), afterwards);
        }
    }

    @Override
    public <T extends Stored, I> void open(
            Screen<T> screen, RecordAction<T, I> action, long id, Map<String, Object> given, Runnable afterwards) {
        ask(new Task<>(screen, action, id, given, afterwards));
    }

    /** Adds a record of which some is known already. */
    <T extends Stored, I> void add(
            Screen<T> screen, ScreenAction<T, I, ?> action, Map<String, Object> given, Runnable afterwards) {
        ask(new Task<>(screen, action, null, given, afterwards));
    }

    @Override
    public void confirmed(Action<?, ?> action, Runnable then) {
        StepUpDialog.before(action, bench, then);
    }

    private <T extends Stored, I> void single(
            Screen<T> screen, Action<T, I> action, @Nullable Long id, Runnable afterwards) {
        ask(new Task<>(screen, action, id, Map.of(), afterwards));
    }

    private <T extends Stored, I> void ask(Task<T, I> task) {
        new ActionDialog<>(task, fields, bench).runOrAsk();
    }

    private <T extends Stored, I> void batch(
            Screen<T> screen, RecordAction<T, I> action, Picked<T> picked, Runnable afterwards) {
        Task<T, I> task = new Task<>(screen, action, picked.records().getFirst().id(), Map.of(), afterwards);
        new BatchDialog<>(task, action, picked, fields, bench, executor).open();
    }
}
