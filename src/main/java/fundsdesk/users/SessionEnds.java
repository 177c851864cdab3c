package fundsdesk.users;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes when a browser's session ends by itself, not used for too long. */
@Component
class SessionEnds implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnds.class);

    private final Sessions sessions;

    SessionEnds(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        LiveSessions.carriedBy(event.getSession()).ifPresent(this::end);
    }

    private void end(LiveSessions.Carried carried) {
        try {
            sessions.end(carried.who().actor(), carried.id(), UserSession.Status.EXPIRED);
        } catch (RuntimeException stopping) {
            // While the desk stops, its database may be gone already; the next start tidies up.
            LOG.debug("session {} could not be closed", carried.id(), stopping);
        }
    }
}
