package fundsdesk.payouts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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

    /**
     * The beginning of a file, as people read it.
     *
     * @param text never half a character
     * @param bytes of the whole file
     */
    record Beginning(String text, long bytes, boolean isWhole) {}

    private final JdbcClient database;

    TransferContents(JdbcClient database) {
        this.database = database;
    }

    /** Keeps them, once, and answers their fingerprint.
     *
     * @param charset in which they were written, whatever becomes of the bank's table
     */
    String keep(TransferFile file, byte[] content, Charset charset) {
        String fingerprint = sha256(content);
        database.sql("insert into transfer_contents (file_id, content, sha256, character_set)"
                        + " values (:file, :content, :sha256, :charset)")
                .param("file", file.id())
                .param("content", content)
                .param("sha256", fingerprint)
                .param("charset", charset.name())
                .update();
        return fingerprint;
    }

    Optional<byte[]> of(long file) {
        return database.sql("select content from transfer_contents where file_id = :file")
                .param("file", file)
                .query(byte[].class)
                .optional();
    }

    Optional<Beginning> beginning(long file, int most) {
        return database.sql("select substring(content for :most) as beginning, length(content) as bytes, character_set"
                        + " from transfer_contents where file_id = :file")
                .param("file", file)
                .param("most", most)
                .query((row, number) -> {
                    byte[] beginning = row.getBytes("beginning");
                    long bytes = row.getLong("bytes");
                    String text = read(beginning, Charset.forName(row.getString("character_set")));
                    return new Beginning(text, bytes, beginning.length == bytes);
                })
                .optional();
    }

    /** What is cut off in the middle of a character is left out with it. */
    private static String read(byte[] content, Charset charset) {
        CharBuffer text = CharBuffer.allocate(
                (int) (content.length * (double) charset.newDecoder().maxCharsPerByte()) + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(content), text, false);
        return text.flip().toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
