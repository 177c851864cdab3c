package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import fundsdesk.access.Actor;
import fundsdesk.crud.RecordChanged;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Pushes what waits to every open page: soon after something changed here, and now and then for what changed elsewhere. */
@Component
class LivePages implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
    private static final int ELSEWHERE_SECONDS = 15;

    private final Waiting waiting;
    private final Map<UI, Page> pages = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("live-pages").daemon().unstarted(work));

    LivePages(Waiting waiting) {
        this.waiting = waiting;
        clockwork.scheduleWithFixedDelay(this::refresh, ELSEWHERE_SECONDS, ELSEWHERE_SECONDS, TimeUnit.SECONDS);
    }

    private record Page(Actor actor, Consumer<Map<String, Long>> show) {}

    void opened(UI ui, Actor actor, Consumer<Map<String, Long>> show) {
        pages.put(ui, new Page(actor, show));
    }

    void closed(UI ui) {
        pages.remove(ui);
    }

    @TransactionalEventListener
    void changed(RecordChanged change) {
        // A batch of a thousand changes is one refresh.
        if (due.compareAndSet(false, true)) {
            clockwork.schedule(this::refreshNow, 1, TimeUnit.SECONDS);
        }
    }

    private void refreshNow() {
        due.set(false);
        waiting.forget();
        refresh();
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
