package fundsdesk.guidance;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the deposit page, and when.
 *
 * @param currency only this one
 * @param region where the client's bank is
 * @param language that the client reads
 * @param asOf the moment; none for now
 */
record Asked(
        Optional<String> currency,
        Optional<String> region,
        String language,
        @Nullable Instant asOf) {

    boolean isFor(@Nullable Object ownRegion) {
        return ownRegion == null || region.map(ownRegion::equals).orElse(true);
    }
}
