/** Transfer files: what is to be paid is put into them, two persons authorise the exact bytes, and the bank pays. */
@NullMarked
@ApplicationModule(
        displayName = "Payouts",
        allowedDependencies = {"crud", "access", "money", "reference", "settings", "accounts", "statements"})
package fundsdesk.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
