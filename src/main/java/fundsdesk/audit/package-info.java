/**
 * What happened and who did it: one revision per transaction, the history of each record, the independent witness in
 * the database, the seals that show tampering, and what was tried in vain; may use {@code crud} and what lies below it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"crud", "crud :: jobs", "access", "money"})
package fundsdesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
