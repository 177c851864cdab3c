package fundsdesk.chain;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where encrypted keys are.
 *
 * @param keystores a folder that only the desk may read; without one it signs nothing
 */
@ConfigurationProperties("fundsdesk.chain")
record Keystores(@Nullable Path keystores) {

    Optional<Path> path() {
        return Optional.ofNullable(keystores);
    }
}
