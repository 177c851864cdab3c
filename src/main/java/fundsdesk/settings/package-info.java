/** Business settings: declared and typed by the modules that read them, changed on one screen, with history. */
@NullMarked
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"crud", "access", "money", "reference"})
package fundsdesk.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
