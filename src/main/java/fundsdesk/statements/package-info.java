/** Bank statements: reading the banks' files, and what they say about the company's accounts. */
@NullMarked
@ApplicationModule(
        displayName = "Statements",
        allowedDependencies = {"crud", "crud :: jobs", "access", "money", "reference", "accounts"})
package fundsdesk.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
