/**
 * Money that banks announce by themselves: connections to banks, their signed notifications, the accounts that push
 * deposits, and what becomes of each.
 *
 * <p>Start reading at {@link fundsdesk.channels.Inbox}, then {@link fundsdesk.channels.Effects}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {
            "crud",
            "crud :: openapi",
            "access",
            "money",
            "reference",
            "accounts",
            "clients",
            "cards",
            "names",
            "ledger",
            "statements",
            "deposits",
            "edda",
            "matching"
        })
package fundsdesk.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
