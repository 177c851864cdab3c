package fundsdesk.users;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in is limited.
 *
 * @param freeAttempts wrong passwords in a row that have no consequence yet
 * @param firstLock how long an account is locked after the next; doubles with each further one
 * @param longestLock how long it is locked at most
 * @param sessionsPerUser how many sessions somebody may have; one more ends the oldest
 * @param basic whether people may sign in to the interfaces by name and password
 * @param secondFactor whether those who approve need a second factor, and actions that ask for it again insist
 * @param factorKey the file with the key that locks up the secrets of second factors
 */
@ConfigurationProperties("fundsdesk.sign-in")
record SignInSettings(
        @DefaultValue("4") int freeAttempts,
        @DefaultValue("30s") Duration firstLock,
        @DefaultValue("1h") Duration longestLock,
        @DefaultValue("5") int sessionsPerUser,
        @DefaultValue("false") boolean basic,
        @DefaultValue("true") boolean secondFactor,
        Path factorKey) {

    /** How long an account is locked after so many failures in a row. */
    Duration lockAfter(int failures) {
        int beyond = failures - freeAttempts;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = firstLock.multipliedBy(1L << Math.min(beyond - 1, 20));
        return doubled.compareTo(longestLock) > 0 ? longestLock : doubled;
    }
}
