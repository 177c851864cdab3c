package fundsdesk.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header by which a bank signs a notification (API-04): {@code t=<unix seconds>,v1=<hex>}, the HMAC-SHA256 of the
 * time, a full stop and the body as it was sent. A bank that changes its secret may send several {@code v1}.
 */
final class BankSignature {

    /** How far the bank's clock may be from the desk's, and how long a signature is good. */
    static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final int LONGEST_HEADER = 1_000;

    private final String seconds;
    private final Instant at;
    private final List<byte[]> signatures;

    private BankSignature(String seconds, List<byte[]> signatures) {
        this.seconds = seconds;
        this.at = Instant.ofEpochSecond(Long.parseLong(seconds));
        this.signatures = signatures;
    }

    /** Reads the header; nothing when it is not there or not in its form. */
    static Optional<BankSignature> read(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<String> times = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String each = part.strip();
            if (each.matches("t=[0-9]{1,11}")) {
                times.add(each.substring(2));
            } else if (each.matches("v1=[0-9a-fA-F]{64}")) {
                signatures.add(HexFormat.of().parseHex(each.substring(3)));
            }
        }
        return times.size() == 1 && !signatures.isEmpty()
                ? Optional.of(new BankSignature(times.getFirst(), signatures))
                : Optional.empty();
    }

    /** The header for a body, as a bank makes it. */
    static String sign(byte[] body, byte[] secret, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(seconds, body, secret));
    }

    Instant at() {
        return at;
    }

    /** What is to be thought of it: all secrets are tried and compared in constant time, whatever the first one says. */
    SignatureCheck check(byte[] body, List<byte[]> secrets, Instant now) {
        boolean right = false;
        for (byte[] secret : secrets) {
            byte[] expected = mac(seconds, body, secret);
            for (byte[] signature : signatures) {
                right |= MessageDigest.isEqual(expected, signature);
            }
        }
        if (!right) {
            return SignatureCheck.WRONG;
        }
        return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0 ? SignatureCheck.VALID : SignatureCheck.LATE;
    }

    private static byte[] mac(String seconds, byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
