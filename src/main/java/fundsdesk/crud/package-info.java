/**
 * The generic framework: screens, attributes, queries, actions and their pipeline; knows no domain.
 *
 * <p>Start reading at {@link fundsdesk.crud.Screen} (what is declared) and {@link fundsdesk.crud.Desk} (the one way in).
 */
@NullMarked
@ApplicationModule(
        displayName = "Generic framework",
        allowedDependencies = {"money", "access"})
package fundsdesk.crud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
