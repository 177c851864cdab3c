package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Asked once for all records of a batch, and never remembered for the next. */
class OncePerTransactionTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final OncePerTransaction<Integer> question = new OncePerTransaction<>(asked::incrementAndGet);
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void isAskedOnceWithinATransactionAndAnewInTheNext() {
        transaction.executeWithoutResult(status -> {
            assertThat(question.answer()).isEqualTo(1);
            assertThat(question.answer()).isEqualTo(1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> assertThat(question.answer()).isEqualTo(2));
    }

    @Test
    void isAskedAnewInATransactionWithinAndAfterIt() {
        TransactionTemplate within = new TransactionTemplate(transaction.getTransactionManager());
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            assertThat(question.answer()).isEqualTo(1);
            within.executeWithoutResult(inner -> assertThat(question.answer()).isEqualTo(2));
            assertThat(question.answer()).isEqualTo(3);
        });
    }

    @Test
    void isAskedEveryTimeOutsideOfOne() {
        assertThat(question.answer()).isEqualTo(1);
        assertThat(question.answer()).isEqualTo(2);
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private boolean open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open = false;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = true;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open = false;
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            open = true;
        }
    }
}
