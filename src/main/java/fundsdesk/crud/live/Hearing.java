package fundsdesk.crud.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what the other nodes tell, on one connection for all pages of this one. */
@Component
class Hearing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final int LOOK_UP_MILLISECONDS = 500;
    private static final int AGAIN_MILLISECONDS = 5_000;

    private final DataSource dataSource;
    private final Broadcast broadcast;

    /** Known before the thread looks at it: one that began before it was known would end there and then, unheard. */
    private volatile boolean isRunning;

    private @Nullable Thread thread;

    Hearing(DataSource dataSource, Broadcast broadcast) {
        this.dataSource = dataSource;
        this.broadcast = broadcast;
    }

    @Override
    public synchronized void start() {
        isRunning = true;
        thread = Thread.ofPlatform().name("hearing").daemon().start(this::hear);
    }

    private void hear() {
        boolean lost = false;
        while (isRunning()) {
            try (Connection connection = dataSource.getConnection()) {
                if (lost) {
                    broadcast.missed();
                }
                listen(connection);
            } catch (SQLException | RuntimeException broken) {
                // Whatever it was, whoever looks at a page must not be left with what is old.
                if (isRunning()) {
                    LOG.warn("The other nodes are not heard: {}", broken.getMessage());
                    lost = true;
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Broadcast.CHANNEL);
            PGConnection hearing = connection.unwrap(PGConnection.class);
            while (isRunning()) {
                PGNotification[] told = hearing.getNotifications(LOOK_UP_MILLISECONDS);
                for (PGNotification each : told == null ? new PGNotification[0] : told) {
                    take(each.getParameter());
                }
            }
            statement.execute("unlisten " + Broadcast.CHANNEL);
        }
    }

    private void take(String message) {
        try {
            broadcast.heard(message);
        } catch (RuntimeException defect) {
            LOG.error("What another node told could not be passed on", defect);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        isRunning = false;
        Thread hearing = thread;
        thread = null;
        if (hearing != null) {
            hearing.interrupt();
            try {
                hearing.join(2L * LOOK_UP_MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
