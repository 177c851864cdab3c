/** Demo data for a desk that people can try at once; only in the demo profile, and only through the desk itself. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"access", "crud", "money", "edda"})
package fundsdesk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
