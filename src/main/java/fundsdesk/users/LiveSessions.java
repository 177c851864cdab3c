package fundsdesk.users;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ties browser sessions to their records: one begins when somebody signs in, and once its record says it ended, the
 * browser's next request finds it gone.
 */
final class LiveSessions extends OncePerRequestFilter implements SessionAuthenticationStrategy, LogoutHandler {

    private static final String CARRIED = "fundsdesk.session";
    private static final long REMEMBERED_NANOS = Duration.ofMillis(500).toNanos();

    private final Sessions sessions;

    LiveSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What the browser's session carries: its record, and when that was last found to go on. */
    static final class Carried {
        private final long id;
        private final SignedIn who;
        private volatile long checkedAt = System.nanoTime();

        Carried(long id, SignedIn who) {
            this.id = id;
            this.who = who;
        }

        long id() {
            return id;
        }

        SignedIn who() {
            return who;
        }
    }

    static java.util.Optional<Carried> carriedBy(HttpSession session) {
        return session.getAttribute(CARRIED) instanceof Carried carried
                ? java.util.Optional.of(carried)
                : java.util.Optional.empty();
    }

    @Override
    public void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.getPrincipal() instanceof SignedIn who) {
            long id = sessions.begin(who.actor(), Device.of(request.getHeader("User-Agent")));
            request.getSession().setAttribute(CARRIED, new Carried(id, who));
        }
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            carriedBy(session)
                    .ifPresent(carried ->
                            sessions.end(carried.who().actor(), carried.id(), UserSession.Status.SIGNED_OUT));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && carriedBy(session).filter(this::hasEnded).isPresent()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(Carried carried) {
        if (System.nanoTime() - carried.checkedAt < REMEMBERED_NANOS) {
            return false;
        }
        boolean live = sessions.isLive(carried.id());
        if (live) {
            carried.checkedAt = System.nanoTime();
            sessions.seen(carried.id());
        }
        return !live;
    }
}
