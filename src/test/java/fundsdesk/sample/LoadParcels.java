package fundsdesk.sample;

import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a file of parcels: the file, beside other inputs. */
@Component
final class LoadParcels extends ScreenAction<Parcel, LoadParcels.Input, LoadParcels.Facts> {

    /** A file and how to read it. */
    public record Input(@NotNull UploadedFile file, List<UploadedFile> papers, int skip) {}

    /** What was read. */
    public record Facts(String name, long bytes, long lines, int papers, String lay) {}

    LoadParcels() {
        super("load", Input.class);
    }

    @Override
    protected Facts run(Input input) {
        try {
            long lines = Files.readString(input.file().content(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(input.skip())
                    .count();
            return new Facts(
                    input.file().name(),
                    input.file().size(),
                    lines,
                    input.papers().size(),
                    input.file().content().toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
