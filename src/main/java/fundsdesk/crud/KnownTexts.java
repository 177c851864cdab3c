package fundsdesk.crud;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every text there is, by its key: those that stand in the bundles, and the labels that are made of names. */
@Component
public final class KnownTexts {

    private final Map<String, String> inBundles = new TreeMap<>();
    private final List<String> keys;

    KnownTexts(@Value("${spring.messages.basename}") String basenames, Screens screens, Actions actions) {
        Arrays.stream(basenames.split(",")).map(String::strip).forEach(this::read);
        TreeSet<String> all = new TreeSet<>(inBundles.keySet());
        screens.all().forEach(screen -> addLabels(screen, actions, all));
        keys = List.copyOf(all);
    }

    private void read(String bundle) {
        ClassPathResource file = new ClassPathResource(bundle + ".properties");
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        texts.forEach((key, text) -> inBundles.put(key.toString(), text.toString()));
    }

    private static <T extends Stored> void addLabels(Screen<T> screen, Actions actions, TreeSet<String> all) {
        String key = screen.key();
        all.addAll(List.of("screen." + key, "screen." + key + ".one", "help-panel." + key));
        screen.declared().attributes().forEach(attribute -> {
            all.add("attribute." + key + "." + attribute.name());
            all.add("help." + key + "." + attribute.name());
        });
        screen.declared().fields().forEach(field -> all.add("section." + key + "." + field.section()));
        actions.of(screen).forEach(action -> all.add("action." + key + "." + action.name()));
    }

    /** In the order of the alphabet. */
    public List<String> keys() {
        return keys;
    }

    /** Those of the bundles whose keys begin so, as they are written there. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new TreeMap<>();
        inBundles.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }
}
