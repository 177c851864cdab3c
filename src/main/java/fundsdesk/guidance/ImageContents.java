package fundsdesk.guidance;

import fundsdesk.access.Guarded;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures themselves. Written once, with their record. */
@Guarded("a picture is named by its hash, and both addresses that hand it out ask first")
@Component
class ImageContents {

    private final JdbcClient database;
    private final jakarta.persistence.EntityManager entities;

    ImageContents(JdbcClient database, jakarta.persistence.EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    void keep(GuidanceImage image, byte[] content) {
        entities.flush();
        database.sql("insert into guidance_image_contents (image_id, content) values (?, ?)")
                .params(image.id(), content)
                .update();
    }

    Optional<byte[]> of(String hash) {
        return database.sql("""
            select c.content from guidance_image_contents c join guidance_images i on i.id = c.image_id
            where i.address = ?\
            """)
                .param("/guidance-images/" + hash + ".png")
                .query(byte[].class)
                .optional();
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
