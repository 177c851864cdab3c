/**
 * Double entry: what each client and the house have, and every booking that made it so. The embedded securities-account
 * back end, reached only through {@link fundsdesk.ledger.LedgerService}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"crud", "crud :: openapi", "access", "money", "reference", "accounts", "clients"})
package fundsdesk.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
