/** Exact amounts of money with their currency; uses no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Money",
        allowedDependencies = {})
package fundsdesk.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
