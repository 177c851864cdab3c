package fundsdesk.guidance;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.hibernate.envers.Audited;

/** A picture in guidelines. Its address is made of its content, so that it never shows anything else. */
@Entity
@Audited
@Table(name = "guidance_images")
class GuidanceImage extends Stored {

    /** Where guidelines find it. */
    static final Pattern ADDRESS = Pattern.compile("/guidance-images/([0-9a-f]{64})\\.png");

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @NotBlank
    private String address = "";

    private int width;
    private int height;

    protected GuidanceImage() {}

    GuidanceImage(String name, String hash, int width, int height) {
        this.name = name;
        this.address = "/guidance-images/" + hash + ".png";
        this.width = width;
        this.height = height;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }
}
