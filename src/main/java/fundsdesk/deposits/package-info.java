/** Deposit applications and their review, from the claim that money is coming to the credit on the client's account. */
@NullMarked
@ApplicationModule(
        displayName = "Deposits",
        allowedDependencies = {
            "crud",
            "crud :: openapi",
            "access",
            "money",
            "reference",
            "settings",
            "accounts",
            "clients",
            "cards",
            "ledger",
            "statements"
        })
package fundsdesk.deposits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
