package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.Forms;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value on the page that people can type or pick: its component, and the value as the desk knows it. */
interface Editor {

    Component component();

    /** What was typed, typed as the field's kind says; null when nothing was or when it cannot be read. */
    @Nullable
    Object value();

    void show(@Nullable Object value);

    void onChange(Runnable changed);

    /** Puts a sentence beside the value; none takes it away. */
    void complain(@Nullable String sentence);

    /** Why what was typed is no value at all. */
    default Optional<String> unreadable() {
        return Optional.empty();
    }

    void lock();

    boolean isLocked();

    void focus();

    /** What the rest of the form says about this field. */
    default void adapt(Forms.State state) {}

    /** How each choice is said, where the screen declared words for it. */
    default void say(Function<Object, String> words) {}

    /** In which currency an amount is, as soon as the form says. */
    default void currency(@Nullable String code) {}

    /** Whether it needs the whole width of the form. */
    default boolean isWide() {
        return false;
    }
}
