/**
 * Mandates to pull deposits from a client's account (eDDA), the debits by them, and the bank that both are kept in step
 * with.
 *
 * <p>Start reading at {@link fundsdesk.edda.EddaBank}, then {@link fundsdesk.edda.DebitRun}.
 */
@NullMarked
@ApplicationModule(
        displayName = "eDDA",
        allowedDependencies = {"crud", "access", "money", "reference", "accounts", "clients", "cards", "deposits"})
package fundsdesk.edda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
