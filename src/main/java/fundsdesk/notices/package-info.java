/**
 * What the desk tells people and clients: in the desk itself and by e-mail. Listens to what other modules publish, in
 * their transactions, so that nobody is told of what did not happen; none of them knows it.
 *
 * <p>Start reading at {@link fundsdesk.notices.Telling}; e-mail leaves through {@link fundsdesk.notices.MailDelivery}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "crud",
            "access",
            "money",
            "approvals",
            "monitoring",
            "reference",
            "clients",
            "cards",
            "deposits",
            "withdrawals",
            "refunds"
        })
package fundsdesk.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
