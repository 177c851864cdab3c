package fundsdesk.shell;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.MenuPins;
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
    private final MenuPins pins;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    Waiting(List<MenuCount> counts, Menu menu, MenuPins pins) {
        this.counts = counts;
        this.menu = menu;
        this.pins = pins;
    }

    private record Remembered(Map<MenuCount, MenuCount.Waiting> queues, Map<String, Long> pins, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < REMEMBERED_NANOS;
        }
    }

    /** Each queue that the actor may read with what waits there, in no particular order. */
    Map<MenuCount, MenuCount.Waiting> of(Actor actor) {
        return remembered(actor).queues();
    }

    private Remembered remembered(Actor actor) {
        Remembered last = remembered.get(actor.userId());
        if (last != null && last.isFresh()) {
            return last;
        }
        Remembered now = Acting.as(actor, () -> new Remembered(ask(), countPins(), System.nanoTime()));
        remembered.put(actor.userId(), now);
        return now;
    }

    /** By the key of the entry: how many wait in all of its queues, or are behind what the actor pinned. */
    Map<String, Long> byEntry(Actor actor) {
        Remembered now = remembered(actor);
        Map<String, Long> byEntry = new LinkedHashMap<>(now.pins());
        now.queues().forEach((queue, waiting) -> byEntry.merge(queue.entry(), waiting.count(), Long::sum));
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

    private Map<String, Long> countPins() {
        Map<String, Long> counts = new LinkedHashMap<>();
        pins.pins().forEach(pin -> counts.put(pin.key(), pins.count(pin)));
        return counts;
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
