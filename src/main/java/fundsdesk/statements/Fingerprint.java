package fundsdesk.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A short name for a line's content, by which the same booking is known in another file.
 *
 * <p>It is stored with every line, so it is taken from what the bank wrote and never from what the readers make of it: a
 * better reading must not make old lines look new.
 */
final class Fingerprint {
    // Cannot occur in the parts: the readers drop control characters. So "a", "bc" never equals "ab", "c".
    private static final byte SEPARATOR = 0x1F;
    // 128 bits: a chance clash among a billion lines is about 1 in 10^20.
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** The fingerprint of the parts in this order, whatever their spaces and line breaks: 32 hexadecimal digits. */
    static String of(Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            Object content = part instanceof Optional<?> optional
                    ? optional.map(Object.class::cast).orElse("")
                    : part;
            digest.update(Texts.unspaced(content.toString()).getBytes(StandardCharsets.UTF_8));
            digest.update(SEPARATOR);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
