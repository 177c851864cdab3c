package fundsdesk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Action;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.sample.DeskTest;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts what each screen costs: lines of entity, declaration, own actions and changelog; prints the table. */
@DeskTest
class LinesPerScreenTests {

    private static final Pattern CODE = Pattern.compile("\\s*(?!import |package |//|/?\\*|--|@Component$|})\\S.*");

    @Autowired
    private Screens screens;

    @Autowired
    private List<Action<?, ?>> actions;

    private Map<String, Path> sources = Map.of();
    private String changelog = "";

    /** What one screen is made of. */
    private record Cost(String screen, long entity, long declaration, long ownActions, int actions, long changelog) {

        long all() {
            return entity + declaration + ownActions + changelog;
        }

        String line() {
            return "| %s | %d | %d | %d (%d) | %d | %d |"
                    .formatted(screen, entity, declaration, ownActions, actions, changelog, all());
        }
    }

    @BeforeEach
    void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
                Stream<Path> sql = Files.walk(Path.of("db-changelog"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(LinesPerScreenTests::nameOf, file -> file));
            StringBuilder all = new StringBuilder();
            for (Path file :
                    sql.filter(each -> each.toString().endsWith(".sql")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            changelog = all.toString();
        }
    }

    @Test
    void halfOfTheScreensAreDeclaredInThirtyLines() throws IOException {
        List<Cost> costs = costs();
        List<String> table = new ArrayList<>(List.of(
                "| screen | entity | declaration | own actions (how many) | changelog | all |",
                "| --- | --- | --- | --- | --- | --- |"));
        costs.forEach(cost -> table.add(cost.line()));
        long median = costs.stream().map(Cost::declaration).sorted().toList().get(costs.size() / 2);
        table.add("");
        table.add("%d screens; half of them are declared in %d lines or fewer.".formatted(costs.size(), median));
        Files.writeString(Path.of("target/lines-per-screen.md"), String.join("\n", table) + "\n");
        assertThat(median).isLessThanOrEqualTo(30);
    }

    /** The figures drift with each change and are renewed now and then; a screen that is left out is a defect. */
    @Test
    void theTableInTheDocumentsNamesEveryScreen() throws IOException {
        List<String> named = Files.readAllLines(Path.of("src/docs/lines-per-screen.md")).stream()
                .filter(line -> line.matches("\\| [a-z-]+ \\|( \\d.*){5}"))
                .map(line -> line.substring(2, line.indexOf(' ', 2)))
                .toList();
        assertThat(named)
                .as("copy the table of target/lines-per-screen.md into src/docs/lines-per-screen.md")
                .containsExactlyElementsOf(costs().stream().map(Cost::screen).toList());
    }

    private List<Cost> costs() throws IOException {
        List<Cost> costs = new ArrayList<>();
        for (Screen<?> screen : screens.all()) {
            if (sources.containsKey(screen.getClass().getName())) {
                costs.add(costOf(screen));
            }
        }
        costs.sort(Comparator.comparing(Cost::screen));
        return costs;
    }

    private Cost costOf(Screen<?> screen) throws IOException {
        List<String> own = actions.stream()
                .filter(action -> action.entity() == screen.entity() && action.isOn(screen))
                .map(action -> action.getClass().getName())
                .filter(sources::containsKey)
                .distinct()
                .toList();
        long ofActions = 0;
        for (String action : own) {
            ofActions += lines(action);
        }
        return new Cost(
                screen.key(),
                lines(screen.entity().getName()),
                lines(screen.getClass().getName()),
                ofActions,
                own.size(),
                changelogOf(screen.entity()));
    }

    private long lines(String type) throws IOException {
        Path source = sources.get(type);
        return source == null
                ? 0
                : Files.readAllLines(source).stream()
                        .filter(line -> CODE.matcher(line).matches())
                        .count();
    }

    /** The statement that makes the table, with its indexes until the next table. */
    private long changelogOf(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        if (table == null) {
            return 0;
        }
        Matcher made = Pattern.compile(
                        "create table " + table.name() + " \\(.*?audited\\('" + table.name() + "'.*?;", Pattern.DOTALL)
                .matcher(changelog);
        return made.find()
                ? made.group().lines().filter(line -> !line.isBlank()).count()
                : 0;
    }

    private static String nameOf(Path file) {
        String path = Path.of("src/main/java").relativize(file).toString();
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
