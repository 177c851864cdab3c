package fundsdesk.crud.form;

import fundsdesk.crud.Action;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Changes;
import fundsdesk.crud.FormField;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what a dialog asks for: the record's own form for the generic actions, else the action's inputs. */
final class Bodies {

    private Bodies() {}

    @SuppressWarnings("unchecked")
    static <T extends Stored, I> Body<I> of(Task<T, I> task, @Nullable Row record, Fields fields, Workbench bench) {
        if (task.action().input() == Changes.class) {
            return (Body<I>)
                    new RecordForm<>(task.screen(), purpose(task.action()), record, task.given(), fields, bench);
        }
        InputForm<T, I> form = new InputForm<>(task, record, fields, bench);
        Long id = task.id();
        if (id != null && task.action() instanceof RecordAction<T, I> action) {
            bench.desk().suggest(task.screen(), action, id).ifPresent(form::suggest);
        }
        return form;
    }

    private static RecordForm.Purpose purpose(Action<?, ?> action) {
        return switch (action.name()) {
            case "create" -> RecordForm.Purpose.CREATE;
            case "copy" -> RecordForm.Purpose.COPY;
            default -> RecordForm.Purpose.EDIT;
        };
    }

    /** What has to be read of the record: its head, what amounts need, and for its own form all fields. */
    static <T extends Stored> List<String> columns(Task<T, ?> task, Workbench bench) {
        Screen<T> screen = task.screen();
        Set<String> names = new LinkedHashSet<>(RecordHead.columns(screen, bench));
        if (task.action().input() == Changes.class) {
            screen.declared().fields().stream()
                    .map(FormField::attribute)
                    .filter(Attribute::isOwn)
                    .map(Attribute::name)
                    .forEach(names::add);
        }
        task.action().fields().stream()
                .map(field -> String.valueOf(field.currency()))
                .filter(name -> screen.declared().attribute(name).isPresent())
                .forEach(names::add);
        return bench.rows().readable(screen, new ArrayList<>(names)).stream()
                .map(Attribute::name)
                .toList();
    }
}
