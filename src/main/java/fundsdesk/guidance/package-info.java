/** Deposit guidance: the ways to deposit and the explanations that clients see in their app, as of now and as of then. */
@NullMarked
@ApplicationModule(
        displayName = "Guidance",
        allowedDependencies = {"crud", "crud :: openapi", "access", "money", "reference", "accounts"})
package fundsdesk.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
