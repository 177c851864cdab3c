package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import fundsdesk.access.Actor;
import fundsdesk.crud.live.ChangeSeen;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pushes what waits to every open page: soon after something changed, and now and then for what only time changes. */
@Component
class LivePages implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
    private static final int BY_TIME_SECONDS = 60;
    private static final long SOON_MILLISECONDS = 1_000;
    private static final long LATEST_MILLISECONDS = 15_000;

    private final Waiting waiting;
    private final Map<UI, Page> pages = new ConcurrentHashMap<>();
    private volatile long pauseMilliseconds = SOON_MILLISECONDS;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("live-pages").daemon().unstarted(work));

    LivePages(Waiting waiting) {
        this.waiting = waiting;
        clockwork.scheduleWithFixedDelay(this::refresh, BY_TIME_SECONDS, BY_TIME_SECONDS, TimeUnit.SECONDS);
    }

    private record Page(Actor actor, Consumer<Map<String, Long>> show) {}

    void opened(UI ui, Actor actor, Consumer<Map<String, Long>> show) {
        pages.put(ui, new Page(actor, show));
    }

    void closed(UI ui) {
        pages.remove(ui);
    }

    @EventListener
    void changed(ChangeSeen change) {
        // A batch of a thousand changes is one refresh.
        if (due.compareAndSet(false, true)) {
            clockwork.schedule(this::refreshNow, pauseMilliseconds, TimeUnit.MILLISECONDS);
        }
    }

    /** The counting takes no more than a tenth of the time, however many people look and however much changes. */
    private void refreshNow() {
        long began = System.nanoTime();
        due.set(false);
        waiting.forget();
        refresh();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        pauseMilliseconds = Math.clamp(10 * took, SOON_MILLISECONDS, LATEST_MILLISECONDS);
    }

    private void refresh() {
        pages.forEach((ui, page) -> {
            try {
                Map<String, Long> counts = waiting.byEntry(page.actor());
                ui.access(() -> page.show().accept(counts));
            } catch (UIDetachedException gone) {
                pages.remove(ui);
            } catch (RuntimeException broken) {
                LOG.warn("a page could not be refreshed", broken);
            }
        });
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
