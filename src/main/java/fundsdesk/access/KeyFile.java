package fundsdesk.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key in a file that locks up secrets (AES-256-GCM), so that a copy of the database alone opens nothing. */
public final class KeyFile {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private KeyFile(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Reads the key from its file, and makes one where there is none yet; several nodes share one file.
     *
     * @param complaint what to say when the file cannot be used: of what it is the key, and which setting names it
     */
    public static KeyFile open(Path file, String complaint) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return new KeyFile(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(complaint + ": " + file, unusable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, "secret", ".new", ownerOnly(file));
        Files.writeString(made, HexFormat.of().formatHex(secret) + "\n");
        // Linked, not moved: of two nodes that start at once, the second finds the first one's key.
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException other) {
            // The other node's key is as good.
        } finally {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** @param owner whose secret it is: put into another owner's row it opens no more */
    public byte[] lock(byte[] secret, long owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + locked.length)
                .put(nonce)
                .put(locked)
                .array();
    }

    public byte[] unlock(byte[] locked, long owner) {
        byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(locked, NONCE_BYTES, locked.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, long owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a secret cannot be opened with this key", broken);
        }
    }
}
