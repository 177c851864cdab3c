package fundsdesk.crud;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much people may hand in.
 *
 * @param fileSize of one file
 * @param files at once
 */
@ConfigurationProperties("fundsdesk.uploads")
public record UploadLimits(
        @DefaultValue("10MB") DataSize fileSize,
        @DefaultValue("20") int files) {}
