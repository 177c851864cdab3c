/** People, API clients, their roles and how they sign in; judges what everybody may do, as of now. */
@NullMarked
@ApplicationModule(
        displayName = "Users",
        allowedDependencies = {"access", "crud", "crud :: openapi"})
package fundsdesk.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
