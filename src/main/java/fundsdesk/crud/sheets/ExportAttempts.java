package fundsdesk.crud.sheets;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Label;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.Problem;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the desk whether a file may be taken or made, so that an attempt in vain is kept like every other. */
@Component
final class ExportAttempts {

    private final Actions actions;
    private final Desk desk;

    ExportAttempts(Actions actions, Desk desk) {
        this.actions = actions;
        this.desk = desk;
    }

    /** @throws Problem 403 when whoever acts may not take rows of the screen away */
    void requireGranted(Screen<?> screen) {
        requireGranted(screen, ExportRows.NAME);
    }

    /** @throws Problem 403 when whoever acts may not run the action, 404 when the screen does not have it */
    <T extends Stored> void requireGranted(Screen<T> screen, String name) {
        Action<T, ?> action =
                actions.find(screen, name).orElseThrow(() -> Problem.of(404, "no-such-action", name, screen.key()));
        if (!desk.mayRun(screen, action)) {
            Outcome unused = denied(screen, action);
            throw Problem.of(403, "not-granted", Label.toRun(screen, action));
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> Outcome denied(Screen<T> screen, Action<T, ?> action) {
        return desk.perform(new Call<>(screen, (Action<T, Object>) action, null, null, new NoInput(), Set.of(), null));
    }
}
