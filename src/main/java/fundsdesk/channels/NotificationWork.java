package fundsdesk.channels;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Guarded;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Works off what banks told: at once, and again and again for whatever a crash left. */
@Component
@Guarded("only names what the inbox stored; each is applied through the desk")
class NotificationWork {

    private static final Limit AT_ONCE = Limit.of(2_000);

    /** What came just now is in work already. */
    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    private final BankNotifications notifications;
    private final BankNotificationScreen screen;
    private final ApplyNotification apply;
    private final NoteStumble stumble;
    private final Desk desk;
    private final OutcomeWords words;
    private final Clock clock;

    NotificationWork(
            BankNotifications notifications,
            BankNotificationScreen screen,
            ApplyNotification apply,
            NoteStumble stumble,
            Desk desk,
            OutcomeWords words,
            Clock clock) {
        this.notifications = notifications;
        this.screen = screen;
        this.apply = apply;
        this.stumble = stumble;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** Now, on another thread: the bank has its answer by then. */
    @Async
    public void soon(long notification) {
        apply(notification);
    }

    /** Applies one, and the refund that waited for it. */
    void apply(long notification) {
        Acting.as(Actor.system("bank-notifications"), () -> applyOne(notification));
        notifications
                .refundOf(notification)
                .ifPresent(refund -> Acting.as(Actor.system("bank-notifications"), () -> applyOne(refund)));
    }

    /** Whatever was stored and not worked off, and what waited for a success or for a person that has been there since. */
    void sweep() {
        notifications.due(clock.instant().minus(JUST_NOW), AT_ONCE).forEach(this::apply);
        notifications.ofEndedLines(AT_ONCE).forEach(this::apply);
        notifications.refundsToApply(AT_ONCE).forEach(this::apply);
    }

    private void applyOne(long notification) {
        Outcome outcome = desk.perform(Call.on(screen, apply, notification, new NoInput()));
        if (!outcome.isAccepted() && !(outcome instanceof Outcome.WrongState)) {
            NoteStumble.Input why = new NoteStumble.Input(KeptText.write(words.sentence(outcome)), mayPass(outcome));
            Outcome unused = desk.perform(Call.on(screen, stumble, notification, why));
        }
    }

    /** Two at one account, or a defect that may be mended: tried again before it is left to a person. */
    private static boolean mayPass(Outcome outcome) {
        return outcome instanceof Outcome.Failed
                || outcome instanceof Outcome.Conflict
                || outcome instanceof Outcome.Refused refused && refused.code().equals("busy");
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryTenSeconds {

        @Bean
        RecurringTask<Void> bankNotificationsTask(NotificationWork work) {
            return Tasks.recurring("bank-notifications", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> work.sweep());
        }
    }
}
