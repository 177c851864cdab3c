package fundsdesk.deposits;

import java.time.Instant;
import java.util.Optional;

/** Knows what clients were told of reversals; implemented where clients are told. */
public interface ReversalNotices {

    /**
     * What the client was told.
     *
     * @param subject as they read it
     * @param undelivered whether an e-mail of it was refused or may not have left
     */
    record Told(Instant at, String subject, boolean undelivered) {}

    /** @param deposit its number */
    Optional<Told> of(String deposit);
}
