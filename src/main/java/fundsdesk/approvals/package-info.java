/** Approval of any action by other people: flows, work orders, the inbox. */
@NullMarked
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"crud", "access", "money"})
package fundsdesk.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
