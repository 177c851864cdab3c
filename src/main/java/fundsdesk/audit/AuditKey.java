package fundsdesk.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that seals are made with. It lies outside the database: who can rewrite the trail cannot seal it again. */
final class AuditKey {

    private static final int BYTES = 32;

    private final SecretKeySpec key;
    private final byte[] id;

    private AuditKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.id = Arrays.copyOf(mac("which key is this".getBytes(java.nio.charset.StandardCharsets.US_ASCII)), 8);
    }

    /**
     * Reads the key from its file, and makes one where there is none yet.
     *
     * @param mayMake false when seals exist: they were made with a key that must be found, not replaced
     * @throws IllegalStateException with what to do, if the key is missing or is none
     */
    static AuditKey open(Path file, boolean mayMake) {
        try {
            if (Files.notExists(file)) {
                if (!mayMake) {
                    throw new IllegalStateException(
                            "FD-A010 The audit trail was sealed with a key that is not in " + file
                                    + ". Bring the file back from your backup, or name the right one in"
                                    + " fundsdesk.audit.key.");
                }
                make(file);
            }
            return new AuditKey(read(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot use the audit key in " + file, failure);
        }
    }

    private static byte[] read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalStateException(
                    "FD-A011 " + file + " holds no audit key: 64 hexadecimal digits are needed.");
        }
        return HexFormat.of().parseHex(text);
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "audit", ".new", ownerOnly(file));
        Files.writeString(made, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.DSYNC);
        // Linked, not moved: of two nodes that start at once, the second finds the first one's key.
        try {
            Files.createLink(file, made);
        } catch (java.nio.file.FileAlreadyExistsException other) {
            // The other node's key is as good.
        } finally {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells keys apart without telling the key. */
    byte[] id() {
        return id.clone();
    }
}
