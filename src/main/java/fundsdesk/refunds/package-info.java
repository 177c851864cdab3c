/** Money that goes back to where it came from: registered, reviewed, and followed until the bank has paid it out. */
@NullMarked
@ApplicationModule(
        displayName = "Refunds",
        allowedDependencies = {
            "crud",
            "access",
            "money",
            "reference",
            "settings",
            "accounts",
            "clients",
            "cards",
            "ledger",
            "payouts",
            "statements",
            "deposits"
        })
package fundsdesk.refunds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
