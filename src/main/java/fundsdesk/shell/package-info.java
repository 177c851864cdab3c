/** What surrounds every screen: frame, navigation, palette, sign-in page and home page. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"access", "crud", "crud :: live", "settings", "users"})
package fundsdesk.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
