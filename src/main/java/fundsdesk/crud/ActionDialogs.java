package fundsdesk.crud;

import java.util.Map;

/** Asks people for what an action needs, runs it and says how it came out. */
public interface ActionDialogs {

    /**
     * Opens the dialog of an action.
     *
     * @param selection the records it is to run on; ignored by a {@link ScreenAction}
     * @param afterwards called once anything was done or sent for approval, to show the new state
     */
    <T extends Stored> void open(Screen<T> screen, Action<T, ?> action, Selection selection, Runnable afterwards);

    /** Asks for the second factor first where the action wants that, and goes on once it was right. */
    void confirmed(Action<?, ?> action, Runnable then);

    /**
     * Opens the dialog of an action on one record.
     *
     * @param given inputs that are known already, by name, and are not asked for
     */
    <T extends Stored, I> void open(
            Screen<T> screen, RecordAction<T, I> action, long id, Map<String, Object> given, Runnable afterwards);
}
