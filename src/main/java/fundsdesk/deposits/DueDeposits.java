package fundsdesk.deposits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Does what is due by itself: credits whose client's account is open now, releases cheques whose time has come. */
@Component
class DueDeposits {

    private static final Limit AT_ONCE = Limit.of(500);

    private final Deposits deposits;
    private final OpeningDepositScreen opening;
    private final DepositRecordScreen records;
    private final PostOpened post;
    private final ChequeActions.Thaw thaw;
    private final Desk desk;
    private final Clock clock;

    DueDeposits(
            Deposits deposits,
            OpeningDepositScreen opening,
            DepositRecordScreen records,
            PostOpened post,
            ChequeActions.Thaw thaw,
            Desk desk,
            Clock clock) {
        this.deposits = deposits;
        this.opening = opening;
        this.records = records;
        this.post = post;
        this.thaw = thaw;
        this.desk = desk;
        this.clock = clock;
    }

    /** At once, when an account is open; what a crash kept from it is found by the round of every minute. */
    @Async
    @TransactionalEventListener
    public void follow(SecuritiesAccount.OpeningEnded ended) {
        if (ended.outcome() == SecuritiesAccount.Opening.ACTIVE) {
            postOpened();
        }
    }

    void postOpened() {
        each(opening, post, deposits.opened(AT_ONCE));
    }

    void thaw() {
        each(records, thaw, deposits.toThaw(clock.instant(), AT_ONCE));
    }

    /** Each in a transaction of its own: what is refused leaves the others. */
    private void each(Screen<Deposit> screen, RecordAction<Deposit, NoInput> action, List<Long> ids) {
        Actor actor = Actor.system("due-deposits");
        ids.forEach(id -> Acting.as(actor, () -> desk.perform(Call.on(screen, action, id, new NoInput()))));
    }

    /** Every minute, for whatever no event told of. */
    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> dueDepositsTask(DueDeposits due, VoucherPosting vouchers) {
            return Tasks.recurring("due-deposits", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> {
                        due.postOpened();
                        due.thaw();
                        vouchers.postSubmitted();
                    });
        }
    }
}
