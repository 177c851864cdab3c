package fundsdesk.payouts;

import java.util.Locale;

/** The SHA-256 of the bytes of a file, in hexadecimal. */
record Fingerprint(String sha256) {

    /** So many of its last characters tell one file from all others that a desk ever has. */
    static final int FEWEST = 8;

    /** Whether this is it, or the last characters of it, as somebody read it. */
    boolean endsIn(String read) {
        String seen = read.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return seen.length() >= FEWEST && sha256.endsWith(seen);
    }
}
