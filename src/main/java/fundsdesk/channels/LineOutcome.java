package fundsdesk.channels;

import fundsdesk.crud.Text;
import fundsdesk.deposits.Allocations;
import fundsdesk.deposits.Deposit;
import fundsdesk.statements.StatementLine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What became of a payment's line in Link Checking. A notification that was left to a person ends with it: credited as
 * the deposit that the line was linked to, or without effect.
 */
@Component
class LineOutcome {

    private final BankNotifications notifications;
    private final Allocations allocations;

    LineOutcome(BankNotifications notifications, Allocations allocations) {
        this.notifications = notifications;
        this.allocations = allocations;
    }

    /** Nothing as long as its line is not here, or waits. */
    Optional<Effect> of(BankNotification notification) {
        List<StatementLine> lines = notifications.endedLines(notification.id());
        Optional<Deposit> credited = lines.stream()
                .flatMap(line -> allocations.creditedFrom(line.account(), notification.serial()).stream())
                .findFirst();
        return credited.<Effect>map(deposit -> credited(notification, deposit))
                .or(() -> lines.stream().findFirst().map(LineOutcome::uncredited));
    }

    /** A deposit of several lines was told of several times: one of the notifications says that it is credited. */
    private Effect credited(BankNotification notification, Deposit deposit) {
        return notifications
                .applied(deposit, notification.event())
                .<Effect>map(other -> new Effect.Nothing(
                        Text.of("notification.line-credited-with", deposit.number(), other.number())))
                .orElseGet(() -> new Effect.Applied(deposit, Text.of("notification.line-credited", deposit.number())));
    }

    private static Effect uncredited(StatementLine line) {
        return new Effect.Nothing(Text.of("notification.line-ended", line.result()));
    }
}
