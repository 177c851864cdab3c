package fundsdesk.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets made by the desk: random enough that a plain hash keeps them safe. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] EASY = "ABCDEFGHJKMNPQRSTVWXYZ23456789".toCharArray();

    private Tokens() {}

    /** A new token of 256 random bits. */
    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "fd_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code for reading aloud and typing, such as {@code K7QP-2MNX-8RTD}: without letters that look alike. */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < 12; at++) {
            if (at > 0 && at % 4 == 0) {
                code.append('-');
            }
            code.append(EASY[RANDOM.nextInt(EASY.length)]);
        }
        return code.toString();
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
