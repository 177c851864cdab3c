package fundsdesk.crud.live;

import fundsdesk.crud.RecordChanged;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells of what changed here: at once to the pages of this node, and by NOTIFY to the others. Never inside the
 * transaction of the change: PostgreSQL lets transactions that notify commit only one after the other.
 */
@Component
class Broadcast implements DisposableBean {

    static final String CHANNEL = "fundsdesk_changes";

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final long TOGETHER_MILLISECONDS = 250;

    /** PostgreSQL takes 8,000 bytes. More changes at once than this are told as changes of the whole screen. */
    private static final int MOST_NAMED = 100;

    private final String node = UUID.randomUUID().toString();
    private final Screens screens;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Set<String> outgoing = new LinkedHashSet<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("broadcast").daemon().unstarted(work));

    Broadcast(Screens screens, JdbcClient database, ApplicationEventPublisher events) {
        this.screens = screens;
        this.database = database;
        this.events = events;
    }

    @TransactionalEventListener
    void changed(RecordChanged change) {
        events.publishEvent(new ChangeSeen(change.entity(), change.id()));
        synchronized (outgoing) {
            if (outgoing.isEmpty()) {
                var unused = clockwork.schedule(this::send, TOGETHER_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            outgoing.add(change.screen() + ":" + change.id());
        }
    }

    private void send() {
        Set<String> changes;
        synchronized (outgoing) {
            changes = new LinkedHashSet<>(outgoing);
            outgoing.clear();
        }
        try {
            database.sql("select pg_notify(?, ?)")
                    .params(CHANNEL, message(node, changes))
                    .query(String.class)
                    .optional();
        } catch (DataAccessException unheard) {
            LOG.warn("The other nodes could not be told what changed: {}", unheard.getMessage());
        }
    }

    static String message(String node, Set<String> changes) {
        Set<String> named = changes;
        if (changes.size() > MOST_NAMED) {
            named = new LinkedHashSet<>();
            for (String change : changes) {
                named.add(change.substring(0, change.indexOf(':')) + ":0");
            }
        }
        return node + " " + String.join(" ", named);
    }

    /** Takes what a node told; this one knows its own changes. */
    void heard(String message) {
        String[] parts = message.split(" ");
        if (parts[0].equals(node)) {
            return;
        }
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].lastIndexOf(':');
            String id = parts[i].substring(colon + 1);
            if (colon > 0 && id.matches("\\d{1,18}")) {
                screens.find(parts[i].substring(0, colon))
                        .<Class<? extends Stored>>map(Screen::entity)
                        .ifPresent(entity -> events.publishEvent(new ChangeSeen(entity, Long.parseLong(id))));
            }
        }
    }

    /** Nothing was heard for a while: everything may have changed. */
    void missed() {
        screens.all().forEach(screen -> events.publishEvent(new ChangeSeen(screen.entity(), 0)));
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
