package fundsdesk.crud.rest;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.FormDocuments;
import fundsdesk.crud.InputField;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Kind;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes calls of what a request asks for. */
@Component
final class ActionCalls {

    private final Actions actions;
    private final Desk desk;
    private final Values values;
    private final Refused refused;

    ActionCalls(Actions actions, Desk desk, Values values, Refused refused) {
        this.actions = actions;
        this.desk = desk;
        this.values = values;
        this.refused = refused;
    }

    /** @throws Problem 404 when the screen has no such action on records */
    <T extends Stored> RecordAction<T, ?> onRecord(Screen<T> screen, String name) {
        if (required(screen, name) instanceof RecordAction<T, ?> action) {
            return action;
        }
        throw Problem.of(404, "action-without-record", name, screen.key());
    }

    /** @throws Problem 404 when the screen has no such action without a record */
    <T extends Stored> ScreenAction<T, ?, ?> onScreen(Screen<T> screen, String name) {
        if (required(screen, name) instanceof ScreenAction<T, ?, ?> action) {
            return action;
        }
        throw Problem.of(404, "action-needs-record", name, screen.key());
    }

    private <T extends Stored> Action<T, ?> required(Screen<T> screen, String name) {
        return actions.find(screen, name).orElseThrow(() -> Problem.of(404, "no-such-action", name, screen.key()));
    }

    /**
     * Before anything of the request is read. The desk itself says no, so that the attempt is kept.
     *
     * @throws Problem 403 when the caller may not run the action
     */
    <T extends Stored> void requireGranted(Screen<T> screen, Action<T, ?> action, String record) {
        if (!desk.mayRun(screen, action)) {
            Long id = action instanceof ScreenAction ? null : record.matches("\\d{1,18}") ? Long.parseLong(record) : 0L;
            throw refused.problem(denied(screen, action, id));
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> Outcome denied(Screen<T> screen, Action<T, ?> action, @Nullable Long id) {
        var unread = new Call<>(screen, (Action<T, Object>) action, id, null, new NoInput(), Set.of(), null);
        return desk.perform(unread);
    }

    /** @throws InvalidException naming the inputs that cannot be read */
    <T extends Stored, I> Call<T, I> call(Screen<T> screen, Action<T, I> action, Asked asked) {
        return Call.of(screen, action, input(screen, action, asked)).acknowledging(asked.acknowledged());
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored, I> I input(Screen<T> screen, Action<T, I> action, Asked asked) {
        if (action.input() == Changes.class) {
            return (I) withDocuments(values.plainChanges(screen, asked.input()), formFiles(screen, asked));
        }
        return values.inputFromJson(action.input(), asked.input(), files(action.fields(), asked));
    }

    private static Map<String, Object> formFiles(Screen<?> screen, Asked asked) {
        return files(screen.declared().takesDocuments() ? List.of(FormDocuments.FIELD) : List.of(), asked);
    }

    private static Changes withDocuments(Changes changes, Map<String, Object> files) {
        Map<String, Changes.Change> all = new LinkedHashMap<>(changes.values());
        files.forEach((name, given) -> all.put(name, new Changes.Change(null, given, false)));
        return new Changes(all);
    }

    private static Map<String, Object> files(List<InputField> fields, Asked asked) {
        Map<String, Object> given = new HashMap<>();
        List<Outcome.FieldError> errors = new ArrayList<>();
        asked.files()
                .forEach((name, files) -> field(fields, name)
                        .flatMap(field -> fitting(field, files))
                        .ifPresentOrElse(
                                value -> given.put(name, value),
                                () -> errors.add(new Outcome.FieldError(name, Text.of("error.unknown-file")))));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return given;
    }

    private static Optional<InputField> field(List<InputField> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static Optional<Object> fitting(InputField field, List<UploadedFile> files) {
        return switch (field.kind()) {
            case Kind.FILES -> Optional.of(files);
            case Kind.FILE -> files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
