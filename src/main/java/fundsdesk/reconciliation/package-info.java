/** Comparing what the banks booked with what the desk booked, and dealing with what differs. */
@NullMarked
@ApplicationModule(
        displayName = "Reconciliation",
        allowedDependencies = {
            "crud",
            "crud :: jobs",
            "crud :: openapi",
            "access",
            "money",
            "reference",
            "settings",
            "accounts",
            "statements",
            "deposits",
            "withdrawals",
            "ledger"
        })
package fundsdesk.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
