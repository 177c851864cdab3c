package fundsdesk.sample;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Keeps the totals of campaigns that ended without a loss; one that found something failed, and is mended instead. */
public final class Campaigns {

    private static final Path TOTALS = Path.of("src", "docs", "reliability", "campaigns.csv");

    private Campaigns() {}

    /** @param tries how often something was cut off, repeated or done at once */
    public static void ended(String campaign, int tries) {
        try {
            if (Files.notExists(TOTALS)) {
                Files.writeString(TOTALS, "date,campaign,tries,lost,doubled,unbalanced\n", CREATE);
            }
            Files.writeString(TOTALS, LocalDate.now() + "," + campaign + "," + tries + ",0,0,0\n", APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
