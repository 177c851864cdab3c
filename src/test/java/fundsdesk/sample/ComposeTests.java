package fundsdesk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The composition names what the desk reads: a variable that nobody reads would be wrong without a word. */
class ComposeTests {

    private static Map<String, Map<String, Map<String, Object>>> composition() throws IOException {
        return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    }

    @Test
    void startsEverythingThatTheDemoNeeds() throws IOException {
        assertThat(composition().get("services").keySet()).isEqualTo(Set.of("database", "mail", "chain", "fundsdesk"));
    }

    @Test
    void setsOnlyWhatTheDeskReads() throws IOException {
        String read = Files.readString(Path.of("src/main/resources/application.yaml"));
        Map<String, Object> set = composition().get("services").get("fundsdesk");
        assertThat(((Map<?, ?>) set.get("environment")).keySet())
                .map(String::valueOf)
                .filteredOn(name -> name.startsWith("FUNDSDESK_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(read).contains("${" + name + ":"));
    }
}
