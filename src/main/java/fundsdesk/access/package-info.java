/** Who is acting and what they may do; uses no other module. Users, roles and sign-in themselves live in {@code users}. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {})
package fundsdesk.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
