package fundsdesk.edda;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connection to the bank's gateway as it is configured.
 *
 * @param url of the gateway; without one no bank is connected
 * @param token sent as a bearer token
 * @param connectTimeout how long the line may take
 * @param answerTimeout how long the bank may think; after that nobody knows what it did
 */
@ConfigurationProperties("fundsdesk.edda")
record EddaConnection(
        @Nullable URI url,
        @DefaultValue("") String token,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout)
        implements EddaAddress {

    @Override
    public Optional<URI> gateway() {
        return Optional.ofNullable(url);
    }
}
