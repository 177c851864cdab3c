package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.sample.DeskTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions that wait for each other: PostgreSQL ends one of them, and the desk does that one again. */
@DeskTest
class OnceMoreTests {

    @Autowired
    private OnceMore onceMore;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void bothOfTwoThatWaitForEachOtherAreDoneOnce() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();
        Executor each = Thread::startVirtualThread;
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> holdBoth(1, 2, bothHoldOne, tries), each);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> holdBoth(2, 1, bothHoldOne, tries), each);
        CompletableFuture.allOf(one, other).get(30, TimeUnit.SECONDS);
        assertThat(tries.get()).isEqualTo(3);
    }

    private void holdBoth(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger tries) {
        AtomicInteger own = new AtomicInteger();
        onceMore.until(
                "test",
                () -> transaction.execute(status -> {
                    tries.incrementAndGet();
                    hold(first);
                    if (own.incrementAndGet() == 1) {
                        await(bothHoldOne);
                    }
                    hold(second);
                    return true;
                }));
    }

    private void hold(int lock) {
        database.sql("select pg_advisory_xact_lock(hashtext('once-more'), ?)")
                .param(lock)
                .query()
                .singleRow();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void whatAnotherChangedMeanwhileIsReadAgain() {
        AtomicInteger tries = new AtomicInteger();
        String found = onceMore.until("test", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockingFailureException("changed meanwhile");
            }
            return "done";
        });
        assertThat(found).isEqualTo("done");
    }

    @Test
    void itIsGivenUpAfterSomeTries() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> onceMore.until("test", () -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingFailureException("changed meanwhile");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(tries.get()).isEqualTo(4);
    }

    @Test
    void whatABrokenRuleRefusedIsNotTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> onceMore.until("test", () -> {
                    tries.incrementAndGet();
                    throw new DataIntegrityViolationException("unique");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries.get()).isOne();
    }

    @Test
    void aPartOfALargerTransactionIsLeftToTheWhole() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> transaction.execute(status -> onceMore.until("test", () -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingFailureException("changed meanwhile");
                })))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(tries.get()).isOne();
    }
}
