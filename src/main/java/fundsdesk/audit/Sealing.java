package fundsdesk.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the sealer follow the writers while the application runs. A thread of its own, not a stored job: whichever node
 * comes first seals, and a second's delay is all that may stand between a change and its seal.
 */
@Component
class Sealing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    private final Sealer sealer;
    private final AuditSettings settings;
    private @Nullable ScheduledExecutorService thread;
    private boolean failing;

    Sealing(Sealer sealer, AuditSettings settings) {
        this.sealer = sealer;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sealer").daemon().factory());
        long pause = settings.sealEvery().toMillis();
        var unused = started.scheduleWithFixedDelay(this::seal, pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Whatever goes wrong, the next second tries again; said once, not each second. */
    private void seal() {
        try {
            sealer.seal();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                log.error("The audit trail is not being sealed; trying again every {}", settings.sealEvery(), failure);
            }
            failing = true;
        }
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
