package fundsdesk.access;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting, from where.
 *
 * @param userId the user's id; 0 for the system itself
 * @param username the name they sign in with
 * @param person the human behind the account: people count in approvals, not accounts
 * @param kind a person, an API client or the system
 * @param source the way the request came in
 * @param address the network address, where there is one
 */
public record Actor(
        long userId,
        String username,
        String person,
        Kind kind,
        Source source,
        @Nullable String address) {

    public Actor {
        address = NetworkAddress.written(address);
    }

    /** What sort of account acts. */
    public enum Kind {
        PERSON,
        MACHINE,
        SYSTEM
    }

    /** The way a request came in. */
    public enum Source {
        BROWSER,
        REST,
        JOB,
        NOTIFICATION
    }

    /** The system itself, working off a job. */
    public static Actor system(String job) {
        return new Actor(0, "system", "system:" + job, Kind.SYSTEM, Source.JOB, null);
    }

    public Actor from(Source source, @Nullable String address) {
        return new Actor(userId, username, person, kind, source, address);
    }
}
