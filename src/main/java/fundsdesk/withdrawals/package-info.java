/** Money that clients take out, from the task through its hold and approval to the bank's evidence. */
@NullMarked
@ApplicationModule(
        displayName = "Withdrawals",
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
            "statements"
        })
package fundsdesk.withdrawals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
