package fundsdesk.crud;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The desk's own words, held in memory: at once on the node where one was changed, within two seconds on the others. */
@Component
public class Wordings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Wordings.class);
    private static final int PAUSE_SECONDS = 2;

    private final DataSource dataSource;
    private volatile Map<String, String> byKey = Map.of();
    private @Nullable ScheduledExecutorService thread;

    Wordings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The desk's own words for the key, in that of its languages which serves readers of this one. */
    public Optional<String> find(String key, Locale locale) {
        return byKey.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        byKey.get(place(key, Languages.nearest(locale).toLanguageTag())));
    }

    Optional<String> find(String key, Object[] args, Locale locale) {
        return find(key, locale).map(text -> filled(text, args, locale));
    }

    static String filled(String text, Object[] args, Locale locale) {
        return text.contains("{") ? Wording.formatted(text, args, locale) : text;
    }

    private static String place(String key, String language) {
        return language + " " + key;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(RecordChanged event) {
        if (event.entity() == Wording.class) {
            read();
        }
    }

    private void read() {
        Map<String, String> read = new HashMap<>();
        try {
            JdbcClient.create(dataSource)
                    .sql("select language, text_key, text from wordings where deleted_at is null")
                    .query((row, number) -> read.put(place(row.getString(2), row.getString(1)), row.getString(3)))
                    .list();
            byKey = Map.copyOf(read);
        } catch (DataAccessException later) {
            LOG.warn("The desk's own words could not be read; those read before stay: {}", later.getMessage());
        }
    }

    @Override
    public synchronized void start() {
        read();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("wordings").daemon().factory());
        var unused = started.scheduleWithFixedDelay(this::read, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
