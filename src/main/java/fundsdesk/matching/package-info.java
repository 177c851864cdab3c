/** Decides which incoming statement lines belong to which deposit applications, and explains it. */
@NullMarked
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "money",
            "access",
            "names",
            "crud",
            "crud :: openapi",
            "reference",
            "settings",
            "accounts",
            "clients",
            "cards",
            "statements",
            "deposits",
            "withdrawals"
        })
package fundsdesk.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
