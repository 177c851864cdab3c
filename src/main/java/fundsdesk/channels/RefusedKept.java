package fundsdesk.channels;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Limits how many refused notifications are kept: whoever knows the address can send as many as they like. */
@Component
class RefusedKept {

    static final int A_MINUTE = 60;

    private static final Logger LOG = LoggerFactory.getLogger(RefusedKept.class);
    private static final long MINUTE_MILLIS = 60_000;

    private final Map<Long, Deque<Long>> recent = new ConcurrentHashMap<>();
    private final Clock clock;

    RefusedKept(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more of this connection is kept. */
    boolean mayKeep(long connection) {
        long now = clock.millis();
        Deque<Long> times = recent.computeIfAbsent(connection, unknown -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && times.peekFirst() < now - MINUTE_MILLIS) {
                times.removeFirst();
            }
            if (times.size() >= A_MINUTE) {
                LOG.warn("Bank connection {}: more than {} refused notifications a minute", connection, A_MINUTE);
                return false;
            }
            times.addLast(now);
            return true;
        }
    }
}
