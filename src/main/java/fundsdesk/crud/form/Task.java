package fundsdesk.crud.form;

import fundsdesk.crud.Action;
import fundsdesk.crud.Call;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action that somebody is about to run.
 *
 * @param id of the record; none for an action without one
 * @param given inputs that are known already and are not asked for
 * @param afterwards shows the new state, once anything was done or sent for approval
 */
record Task<T extends Stored, I>(
        Screen<T> screen, Action<T, I> action, @Nullable Long id, Map<String, Object> given, Runnable afterwards) {

    Call<T, I> call(I input) {
        return id == null ? Call.of(screen, action, input) : Call.on(screen, action, id, input);
    }
}
