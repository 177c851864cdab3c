package fundsdesk.crud.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Stored;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages which of their records changed; a burst of changes is one telling. */
@Component
public class LiveChanges implements DisposableBean {

    private static final long TOGETHER_MILLISECONDS = 700;

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("live-changes").daemon().unstarted(work));

    LiveChanges() {}

    /** One open page, and what changed since it was last told. */
    private final class Listener {
        private final UI ui;
        private final Class<? extends Stored> entity;
        private final Consumer<Set<Long>> tell;
        private final Set<Long> changed = new HashSet<>();

        Listener(UI ui, Class<? extends Stored> entity, Consumer<Set<Long>> tell) {
            this.ui = ui;
            this.entity = entity;
            this.tell = tell;
        }

        synchronized void note(long id) {
            if (changed.isEmpty()) {
                var unused = clockwork.schedule(this::flush, TOGETHER_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            changed.add(id);
        }

        private synchronized Set<Long> take() {
            Set<Long> taken = Set.copyOf(changed);
            changed.clear();
            return taken;
        }

        private void flush() {
            Set<Long> taken = take();
            try {
                ui.access(() -> tell.accept(taken));
            } catch (UIDetachedException gone) {
                listeners.remove(this);
            }
        }
    }

    /** Tells a page of the UI about changed records of the entity, by id; 0 where it cannot be said which. */
    public Registration listen(UI ui, Class<? extends Stored> entity, Consumer<Set<Long>> tell) {
        Listener listener = new Listener(ui, entity, tell);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @EventListener
    void changed(ChangeSeen change) {
        listeners.stream()
                .filter(listener -> listener.entity.isAssignableFrom(change.entity())
                        || change.entity().isAssignableFrom(listener.entity))
                .forEach(listener -> listener.note(change.id()));
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
