package fundsdesk.users;

import fundsdesk.access.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Signs people in by name and password. Wrong name, wrong password, locked or disabled: the same answer after the same
 * work, so that nothing can be learned from it.
 */
final class PasswordSignIn implements AuthenticationProvider {

    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final SignInSettings settings;
    private final Clock clock;
    private final Actor.Source source;
    private final Factors factors;
    private final CompletableFuture<String> nobodysHash;

    PasswordSignIn(
            Secrets secrets,
            PasswordEncoder encoder,
            SignInSettings settings,
            Clock clock,
            Actor.Source source,
            Factors factors) {
        this.factors = factors;
        this.secrets = secrets;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
        this.source = source;
        // As slow as it is meant to be; nobody needs it before somebody signs in.
        this.nobodysHash =
                CompletableFuture.supplyAsync(() -> Objects.requireNonNull(encoder.encode("nobody's password")));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Optional<Secrets.Account> account = secrets.byUsername(given.getName());
        boolean right = matches(given, account);
        Instant now = clock.instant();
        if (account.isEmpty() || isLocked(account.get(), now)) {
            throw new BadCredentialsException("refused");
        }
        if (!right || !hasFactor(account.get(), given)) {
            count(account.get(), now);
            throw new BadCredentialsException("refused");
        }
        if (isLockedMeanwhile(given)) {
            throw new BadCredentialsException("refused");
        }
        secrets.succeeded(account.get().userId(), now);
        return signedIn(account.get(), given);
    }

    private boolean matches(Authentication given, Optional<Secrets.Account> account) {
        String hash = account.map(Secrets.Account::passwordHash).orElseGet(nobodysHash::join);
        return encoder.matches(String.valueOf(given.getCredentials()), hash)
                && account.filter(found -> found.passwordHash() != null).isPresent();
    }

    /** Asked only once the password is right; whoever gets in by the interfaces does so in the demo alone. */
    private boolean hasFactor(Secrets.Account account, Authentication given) {
        if (source != Actor.Source.BROWSER || !factors.isSetUp(account.userId())) {
            return true;
        }
        return given.getDetails() instanceof SignInDetails details && factors.accepts(account.userId(), details.code());
    }

    /** Of many guesses at once all begin before the first has failed: the right one among them comes too late. */
    private boolean isLockedMeanwhile(Authentication given) {
        Instant now = clock.instant();
        return secrets.byUsername(given.getName())
                .filter(account -> !isLocked(account, now))
                .isEmpty();
    }

    private static boolean isLocked(Secrets.Account account, Instant now) {
        return account.lockedUntil() != null && now.isBefore(account.lockedUntil());
    }

    private void count(Secrets.Account account, Instant now) {
        int failures = secrets.failed(account.userId());
        if (!settings.lockAfter(failures).isZero()) {
            secrets.lock(account.userId(), now.plus(settings.lockAfter(failures)));
        }
    }

    private Authentication signedIn(Secrets.Account account, Authentication given) {
        Actor actor = new Actor(
                account.userId(),
                account.username(),
                account.person(),
                Actor.Kind.PERSON,
                source,
                addressOf(given.getDetails()));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, account.displayName()), null, List.of());
        signedIn.setDetails(given.getDetails());
        return signedIn;
    }

    private static @Nullable String addressOf(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
