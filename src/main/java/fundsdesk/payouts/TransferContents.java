package fundsdesk.payouts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of transfer files, as they were authorised. */
@Component
@Transactional
class TransferContents {

    private final JdbcClient database;

    TransferContents(JdbcClient database) {
        this.database = database;
    }

    /** Keeps them, once, and answers their fingerprint. */
    String keep(TransferFile file, byte[] content) {
        String fingerprint = sha256(content);
        database.sql("insert into transfer_contents (file_id, content, sha256) values (:file, :content, :sha256)")
                .param("file", file.id())
                .param("content", content)
                .param("sha256", fingerprint)
                .update();
        return fingerprint;
    }

    Optional<byte[]> of(long file) {
        return database.sql("select content from transfer_contents where file_id = :file")
                .param("file", file)
                .query(byte[].class)
                .optional();
    }

    /** The beginning of it, to be read by people. */
    Optional<String> beginning(long file, int bytes) {
        return database.sql("select substring(content for :bytes) from transfer_contents where file_id = :file")
                .param("file", file)
                .param("bytes", bytes)
                .query(byte[].class)
                .optional()
                .map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
