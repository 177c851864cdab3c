/** The company's own bank accounts, into which clients pay. */
@NullMarked
@ApplicationModule(
        displayName = "Company accounts",
        allowedDependencies = {"crud", "access", "money", "reference"})
package fundsdesk.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
