/** Bank accounts of clients, bound for deposits and withdrawals. */
@NullMarked
@ApplicationModule(
        displayName = "Bank cards",
        allowedDependencies = {"crud", "access", "money", "names", "reference", "clients"})
package fundsdesk.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
