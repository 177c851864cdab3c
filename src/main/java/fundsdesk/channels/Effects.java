package fundsdesk.channels;

import fundsdesk.crud.KeptText;
import fundsdesk.crud.Text;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a notification does. Whatever the order in which the notifications of a payment come, and however often, they end
 * in one state: credited by its success, taken back by its refund, which waits for the success if it came first.
 */
@Component
class Effects {

    private final BankNotifications notifications;
    private final BstCredit bst;
    private final FpsCredit fps;
    private final EddaCredit edda;
    private final TakingBack takingBack;
    private final LineOutcome lines;
    private final JdbcClient database;
    private final Clock clock;

    Effects(
            BankNotifications notifications,
            BstCredit bst,
            FpsCredit fps,
            EddaCredit edda,
            TakingBack takingBack,
            LineOutcome lines,
            JdbcClient database,
            Clock clock) {
        this.notifications = notifications;
        this.bst = bst;
        this.fps = fps;
        this.edda = edda;
        this.takingBack = takingBack;
        this.lines = lines;
        this.database = database;
        this.clock = clock;
    }

    /** Applies it, in the transaction of the action that has it locked. */
    void of(BankNotification notification) {
        onePerPayment(notification);
        Effect effect = switch (notification.event()) {
            case SUCCESS -> credit(notification);
            case FAILED -> failed(notification);
            case REFUNDED -> refund(notification);
        };
        note(notification, effect);
    }

    /** What people made of its line goes before any rule. */
    private Effect credit(BankNotification notification) {
        return lines.of(notification).orElseGet(() -> creditedBy(notification));
    }

    private Effect creditedBy(BankNotification notification) {
        return switch (notification.channel()) {
            case BST -> bst.credit(notification);
            case FPS -> fps.credit(notification);
            case EDDA -> edda.credit(notification);
        };
    }

    private static Effect failed(BankNotification notification) {
        return switch (notification.channel()) {
            case BST, FPS -> new Effect.Nothing(Text.of("notification.payment-failed"));
            case EDDA -> EddaCredit.failed(notification);
        };
    }

    private Effect refund(BankNotification notification) {
        if (notification.channel() != Channel.BST) {
            return new Effect.Quarantined(Text.of("notification.only-transfers", notification.channel()));
        }
        if (!Airstar.is(notification.bank())) {
            return new Effect.Quarantined(
                    Text.of("notification.only-airstar", notification.bank().name()));
        }
        Optional<BankNotification> success =
                notifications.find(notification.bank(), notification.serial(), BankEvent.SUCCESS);
        return success.flatMap(BankNotification::deposit)
                .map(deposit -> takingBack.of(notification, success.orElseThrow(), deposit))
                .orElseGet(() -> new Effect.Waits(Text.of("notification.waits-for-success", notification.serial())));
    }

    /** The notifications of one payment go one after another, over all nodes. */
    private void onePerPayment(BankNotification notification) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("payment " + notification.bank().id() + "/" + notification.serial())
                .query()
                .singleRow();
    }

    private void note(BankNotification notification, Effect effect) {
        switch (effect) {
            case Effect.Applied applied ->
                notification.applied(applied.deposit(), KeptText.write(applied.why()), clock.instant());
            case Effect.Waits waits ->
                notification.end(NotificationStatus.WAITING, KeptText.write(waits.why()), clock.instant());
            case Effect.Nothing nothing ->
                notification.end(NotificationStatus.NO_EFFECT, KeptText.write(nothing.why()), clock.instant());
            case Effect.Quarantined quarantined ->
                notification.end(NotificationStatus.QUARANTINED, KeptText.write(quarantined.why()), clock.instant());
        }
    }
}
