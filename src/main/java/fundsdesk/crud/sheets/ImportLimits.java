package fundsdesk.crud.sheets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one import takes.
 *
 * @param rows beside the headings
 * @param fileSize of the file as it comes
 * @param unpacked of all that a workbook holds: a small file can unfold to any size
 * @param texts of the table of texts, which a workbook keeps apart and which has to be in memory
 */
@ConfigurationProperties("fundsdesk.imports")
public record ImportLimits(
        @DefaultValue("100000") int rows,
        @DefaultValue("30MB") DataSize fileSize,
        @DefaultValue("600MB") DataSize unpacked,
        @DefaultValue("48MB") DataSize texts) {}
