/** Clients and their securities accounts. */
@NullMarked
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {"crud", "access", "money", "reference"})
package fundsdesk.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
