package fundsdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SIMULATED: what the bank remembers when the demo is started again. Its own files: a real bank's books are not the desk's. */
@Component
@Profile("demo")
class SimulatedMemory {

    private final Path folder;
    private final JsonMapper json;

    SimulatedMemory(@Value("${fundsdesk.home}") Path home, JsonMapper json) {
        this.folder = home.resolve("simulated-bank");
        this.json = json;
    }

    /** What was kept under the name, if anything was. */
    <T> Optional<T> recall(String name, Class<T> type) {
        Path file = file(name);
        return Files.exists(file) ? Optional.of(json.readValue(file.toFile(), type)) : Optional.empty();
    }

    /** Takes the place of what was kept before, as a whole. */
    void keep(String name, Object what) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(name + ".new");
            Files.write(fresh, json.writeValueAsBytes(what));
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
