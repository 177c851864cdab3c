package fundsdesk.shell;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.MenuCount;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How much waits in each queue for an actor; asked at most once in a few seconds, however many pages are open. */
@Component
class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(4).toNanos();

    private final List<MenuCount> counts;
    private final Menu menu;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    Waiting(List<MenuCount> counts, Menu menu) {
        this.counts = counts;
        this.menu = menu;
    }

    private record Remembered(Map<MenuCount, MenuCount.Waiting> queues, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < REMEMBERED_NANOS;
        }
    }

    /** Each queue that the actor may read with what waits there, in no particular order. */
    Map<MenuCount, MenuCount.Waiting> of(Actor actor) {
        Remembered last = remembered.get(actor.userId());
        if (last != null && last.isFresh()) {
            return last.queues();
        }
        Map<MenuCount, MenuCount.Waiting> queues = Acting.as(actor, () -> ask());
        remembered.put(actor.userId(), new Remembered(queues, System.nanoTime()));
        return queues;
    }

    /** By the key of the entry: how many wait in all of its queues. */
    Map<String, Long> byEntry(Actor actor) {
        Map<String, Long> byEntry = new LinkedHashMap<>();
        of(actor).forEach((queue, waiting) -> byEntry.merge(queue.entry(), waiting.count(), Long::sum));
        return byEntry;
    }

    /** Something changed: what was counted is no longer true. */
    void forget() {
        remembered.clear();
    }

    private Map<MenuCount, MenuCount.Waiting> ask() {
        Map<MenuCount, MenuCount.Waiting> queues = new LinkedHashMap<>();
        Set<String> readable = menu.readable();
        counts.stream()
                .filter(queue -> readable.contains(queue.entry()))
                .forEach(queue -> queues.put(queue, ask(queue)));
        return queues;
    }

    private static MenuCount.Waiting ask(MenuCount queue) {
        try {
            return queue.waiting();
        } catch (RuntimeException defect) {
            // One broken queue must not take the navigation of everybody with it.
            LOG.error("queue {} cannot be counted", queue.name(), defect);
            return MenuCount.Waiting.NOTHING;
        }
    }
}
