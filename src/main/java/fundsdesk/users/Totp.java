package fundsdesk.users;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238 with the defaults that every app knows: SHA-1, six digits, thirty seconds). */
final class Totp {

    static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one step (RFC 4226, section 5.3). */
    static String code(byte[] secret, long step) {
        byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The step whose code this is, now or one step before or after: clocks of telephones are not exact. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        long current = stepAt(now);
        for (long step = current - 1; step <= current + 1; step++) {
            // Every step is compared, so that the time it takes tells nothing.
            if (MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), code.getBytes(US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret as apps take it typed (RFC 4648, section 6, without padding). */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString();
    }
}
