package fundsdesk.edda;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hands debits to the bank once it is recorded that they go, and asks for those of which nothing was heard. A node that
 * dies in between leaves a debit that counts as sent: it is asked for, and never sent again.
 */
@Component
class DebitRun {

    private static final Logger LOG = LoggerFactory.getLogger(DebitRun.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Limit AT_ONCE = Limit.of(200);

    private final EddaBank bank;
    private final EddaDebits debits;
    private final DebitScreen screen;
    private final NoteAnswer note;
    private final AskForDebit ask;
    private final Desk desk;
    private final Clock clock;

    DebitRun(
            EddaBank bank,
            EddaDebits debits,
            DebitScreen screen,
            NoteAnswer note,
            AskForDebit ask,
            Desk desk,
            Clock clock) {
        this.bank = bank;
        this.debits = debits;
        this.screen = screen;
        this.note = note;
        this.ask = ask;
        this.desk = desk;
        this.clock = clock;
    }

    /** Outside any transaction: nothing in the database waits for the bank. */
    @Async
    @TransactionalEventListener
    void send(EddaDebit.Sent sent) {
        EddaBank.Order order = debits.withMandate(sent.debitId()).orElseThrow().order();
        NoteAnswer.Input answer = NoteAnswer.Input.of(bank.send(order));
        report(asSystem(() -> desk.perform(Call.on(screen, note, sent.debitId(), answer))));
    }

    /** Asks for what nobody heard of for a minute. */
    void askForUnheard() {
        debits.unheardSince(clock.instant().minus(PATIENCE), AT_ONCE)
                .forEach(id -> report(asSystem(() -> desk.perform(Call.on(screen, ask, id, new NoInput())))));
    }

    private static Outcome asSystem(java.util.function.Supplier<Outcome> work) {
        return Acting.as(Actor.system("edda-debits"), work);
    }

    private static void report(Outcome outcome) {
        // In the wrong state: the bank's notification was quicker than its answer, and settled it.
        if (!outcome.isAccepted() && !(outcome instanceof Outcome.WrongState)) {
            LOG.warn("The bank's answer to a debit could not be taken: {}", outcome);
        }
    }

    /** Every minute. */
    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> eddaDebitsTask(DebitRun run) {
            return Tasks.recurring("edda-debits", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> run.askForUnheard());
        }
    }
}
