package fundsdesk.crud;

import org.jspecify.annotations.Nullable;

/**
 * Which changes of a screen's records always need another person's approval, whatever the approval flows say (APR-07).
 *
 * @param <T> the screen's entity
 */
@FunctionalInterface
public interface AlwaysApproved<T extends Stored> {

    /**
     * @param record what is changed; none when one is made
     * @param action the name of the action
     * @param input what was given
     */
    boolean asks(@Nullable T record, String action, Object input);
}
