package fundsdesk.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the trail keeps what must not lie in the database, and how soon it is sealed.
 *
 * @param key the file of the key that seals are made with; several nodes share one
 * @param anchors the folder in which the newest seals are noted outside the database
 * @param sealEvery how long a change may wait for its seal
 */
@ConfigurationProperties("fundsdesk.audit")
record AuditSettings(
        @DefaultValue("data/keys/audit.key") Path key,
        @DefaultValue("data/anchors") Path anchors,
        @DefaultValue("1s") Duration sealEvery) {}
