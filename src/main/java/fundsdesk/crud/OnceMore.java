package fundsdesk.crud;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a transaction again that another one got in the way of. Nothing of the first try stayed, and the next one reads
 * what the other wrote, so that it is judged by how things stand then. An operator is told of a collision only when it
 * does not pass.
 */
@Component
class OnceMore {

    private static final Logger LOG = LoggerFactory.getLogger(OnceMore.class);

    private static final int TRIES = 4;

    /** Long enough for the other to end, short enough that nobody notices. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    /** The work, as often as it takes.
     *
     * @param work a whole transaction; inside another one it is done once, as only the outer one can be done again
     * @throws DataAccessException what the database said last
     */
    <R> R until(String what, Supplier<R> work) {
        boolean whole = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (DataAccessException | jakarta.persistence.PersistenceException failure) {
                if (!whole || tried == TRIES || !Refusals.isCollision(failure) || !paused(tried)) {
                    throw failure;
                }
                LOG.info("{} met another transaction and is tried again: {}", what, reason(failure));
            }
        }
    }

    /** Two that met part at random, or they would meet again. */
    private static boolean paused(int tried) {
        long most = PAUSE.toMillis() << tried;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String reason(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }
}
