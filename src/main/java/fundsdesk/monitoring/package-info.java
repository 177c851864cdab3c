/**
 * What people do that is worth a second look: rules over the activity log, the revisions and the exports raise flags, and
 * somebody else decides on each.
 *
 * <p>Start reading at {@link fundsdesk.monitoring.LookAtActivity}; the rules are in {@link fundsdesk.monitoring.Rule}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Monitoring",
        allowedDependencies = {"crud", "access", "settings", "audit"})
package fundsdesk.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
