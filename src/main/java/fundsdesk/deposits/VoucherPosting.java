package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Posts submitted batches application by application, each in a transaction of its own: one failure leaves the others,
 * and whatever a power cut left is posted afterwards.
 */
@Component
class VoucherPosting {

    private final VoucherLines lines;
    private final VoucherBatchScreen batches;
    private final VoucherLineScreen screen;
    private final PostVoucher post;
    private final PostVoucher.Failed fail;
    private final VoucherActions.Finish finish;
    private final Desk desk;
    private final OutcomeWords words;
    private final ReentrantLock onePerNode = new ReentrantLock();

    VoucherPosting(
            VoucherLines lines,
            VoucherBatchScreen batches,
            VoucherLineScreen screen,
            PostVoucher post,
            PostVoucher.Failed fail,
            VoucherActions.Finish finish,
            Desk desk,
            OutcomeWords words) {
        this.lines = lines;
        this.batches = batches;
        this.screen = screen;
        this.post = post;
        this.fail = fail;
        this.finish = finish;
        this.desk = desk;
        this.words = words;
    }

    /** Once the submission is committed; what a crash kept from it is found by the round of every minute. */
    @Async
    @TransactionalEventListener
    public void follow(VoucherBatch.Submitted submitted) {
        post(submitted.batchId());
    }

    /** Whatever was submitted and is not posted to its end. */
    void postSubmitted() {
        lines.submitted(Limit.of(100)).forEach(this::post);
    }

    private void post(long batch) {
        if (!onePerNode.tryLock()) {
            // Whoever posts now, or the next round, sees this batch as well.
            return;
        }
        try {
            Acting.as(Actor.system("voucher-batches"), () -> {
                lines.toPost(batch).forEach(this::postOne);
                return desk.perform(Call.on(batches, finish, batch, new NoInput()));
            });
        } finally {
            onePerNode.unlock();
        }
    }

    private void postOne(long first) {
        Outcome outcome = desk.perform(Call.on(screen, post, first, new NoInput()));
        if (!outcome.isDone() && !(outcome instanceof Outcome.WrongState)) {
            desk.perform(Call.on(screen, fail, first, PostVoucher.Why.of(words.sentence(outcome))));
        }
    }
}
