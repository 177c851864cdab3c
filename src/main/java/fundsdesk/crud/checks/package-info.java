/**
 * The checks of every declaration at start: a screen that could not keep its promises stops the start, with what to do
 * (FW-01, FW-02).
 *
 * <p>Start reading at {@link fundsdesk.crud.checks.StartUp}.
 */
@NullMarked
package fundsdesk.crud.checks;

import org.jspecify.annotations.NullMarked;
