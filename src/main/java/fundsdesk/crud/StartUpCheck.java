package fundsdesk.crud;

import java.util.List;

/**
 * Looks over what was declared, once at each start (FW-02). Every bean of this type is asked, all findings are told
 * together, and the desk does not start with any. The framework's own have the ids {@code FW-1xx}, with the meanings
 * that {@code src/docs/guides/start-up-checks.md} lists.
 */
@FunctionalInterface
public interface StartUpCheck {

    /** What is wrong; nothing when all is well. */
    List<Finding> findings();
}
