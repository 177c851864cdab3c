/**
 * Whether two written names, or two written account numbers, can be the same person's, and why: Latin, Chinese, and the
 * spellings between them. Knows neither Spring nor JPA and uses no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Names",
        allowedDependencies = {})
package fundsdesk.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
