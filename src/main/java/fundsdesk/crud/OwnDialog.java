package fundsdesk.crud;

/** Asks for what an action needs in a dialog of its own, where a form would not do. Offered as a bean. */
public interface OwnDialog {

    /** Whether it is the dialog of this action. */
    boolean isOf(Action<?, ?> action);

    /** Opens it; {@code afterwards} is called once anything was done. */
    <T extends Stored> void open(Screen<T> screen, Action<T, ?> action, Runnable afterwards);
}
