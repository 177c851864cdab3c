package fundsdesk.guidance;

import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Pictures;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;

/** Takes a picture in for guidelines, drawn anew; the same picture twice is one. */
@Component
final class UploadImage extends ScreenAction<GuidanceImage, UploadImage.Input, GuidanceImage> {

    /** What it is called, and the picture. */
    public record Input(
            @NotBlank @Size(max = 120) String name, @NotNull UploadedFile file) {}

    private final GuidanceImages images;
    private final ImageContents contents;

    UploadImage(GuidanceImages images, ImageContents contents) {
        super("upload", Input.class);
        this.images = images;
        this.contents = contents;
        primary();
    }

    @Override
    protected GuidanceImage run(Input input) {
        BufferedImage picture = read(input.file());
        byte[] png = Pictures.png(picture);
        GuidanceImage image =
                new GuidanceImage(input.name(), ImageContents.hash(png), picture.getWidth(), picture.getHeight());
        images.find(image.address()).ifPresent(twin -> {
            throw RefusedException.because("image.twin", twin.name());
        });
        contents.keep(images.save(image), png);
        return image;
    }

    private static BufferedImage read(UploadedFile file) {
        try {
            return Pictures.read(Files.readAllBytes(file.content()), 1_600, 1_600);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (IllegalArgumentException noPicture) {
            throw InvalidException.of("file", "not-a-picture");
        }
    }
}
