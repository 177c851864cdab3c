/** Double entry: procedures, postings, holds and balances of the clients' money; the embedded securities-account back end. */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"money", "access", "crud", "reference", "clients"})
package fundsdesk.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
