package fundsdesk.crud.sheets;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Which rows of a file do not fit, in a few letters: the same as long as it is the same rows. */
final class Fingerprint {

    private final MessageDigest digest;
    private long rows;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What does not fit in some rows, which follow those before. */
    void add(List<ImportRuns.Wrong> wrong) {
        wrong.stream()
                .mapToInt(ImportRuns.Wrong::row)
                .sorted()
                .distinct()
                .forEach(row -> digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(row).array()));
    }

    /** Counts rows that were looked at.
     *
     * @return how many by now
     */
    long rows(int more) {
        rows += more;
        return rows;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
