package fundsdesk.users;

import fundsdesk.access.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs API clients in by the token of their {@code Authorization: Bearer} header. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Secrets secrets;
    private final Clock clock;

    TokenFilter(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        accountOf(request).ifPresent(account -> signIn(account, request));
        chain.doFilter(request, response);
    }

    private Optional<Secrets.Account> accountOf(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : secrets.byToken(Tokens.hash(header.substring(BEARER.length()).strip()));
    }

    private void signIn(Secrets.Account account, HttpServletRequest request) {
        secrets.used(account.userId(), clock.instant());
        Actor actor = new Actor(
                account.userId(),
                account.username(),
                account.person(),
                Actor.Kind.MACHINE,
                Actor.Source.REST,
                request.getRemoteAddr());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, account.displayName()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
