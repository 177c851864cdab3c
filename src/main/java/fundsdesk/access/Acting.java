package fundsdesk.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who is acting in the current thread: whoever signed in, or whom {@link #as} named for the length of a call. */
public final class Acting {

    private static final ThreadLocal<@Nullable Actor> NAMED = new ThreadLocal<>();
    private static final ThreadLocal<Set<String>> AGREED = ThreadLocal.withInitial(Set::of);

    private Acting() {}

    /** Who is acting, or nothing when nobody signed in. */
    public static Optional<Actor> current() {
        Actor named = NAMED.get();
        return named != null ? Optional.of(named) : signedIn();
    }

    /** @throws NobodyActing when nobody signed in */
    public static Actor required() {
        return current().orElseThrow(NobodyActing::new);
    }

    /** Does the work in the name of the actor, and restores who acted before. */
    public static <R> R as(Actor actor, Supplier<R> work) {
        Actor before = NAMED.get();
        NAMED.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public static void as(Actor actor, Runnable work) {
        Object unused = as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** Does the work, to which these persons agreed: what is carried out by work order is in the name of one alone. */
    public static <R> R agreed(Set<String> persons, Supplier<R> work) {
        Set<String> before = AGREED.get();
        AGREED.set(Set.copyOf(persons));
        try {
            return work.get();
        } finally {
            AGREED.set(before);
        }
    }

    /** The persons who agreed to what is done now; nobody when it needed no work order. */
    public static Set<String> agreed() {
        return AGREED.get();
    }

    /** Everybody who has a hand in what is done now: whoever acts, and who agreed to it.
     *
     * @throws NobodyActing when nobody signed in
     */
    public static Makers hands() {
        return new Makers(agreed()).with(required().person());
    }

    private static void restore(@Nullable Actor before) {
        if (before == null) {
            NAMED.remove();
        } else {
            NAMED.set(before);
        }
    }

    private static Optional<Actor> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorHolder holder
                ? Optional.of(holder.actor())
                : Optional.empty();
    }

    /** Something was asked for that only somebody who signed in can have. */
    public static final class NobodyActing extends RuntimeException {
        NobodyActing() {
            super("nobody signed in");
        }
    }
}
