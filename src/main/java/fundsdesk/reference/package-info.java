/** What the desk's world is made of: currencies, banks and the ways to deposit. */
@NullMarked
@ApplicationModule(
        displayName = "Reference data",
        allowedDependencies = {"crud", "access", "money"})
package fundsdesk.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
