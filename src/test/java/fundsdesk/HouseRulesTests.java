package fundsdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import fundsdesk.sample.DeskClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a machine can check; the others are in src/docs/house-rules.md. */
class HouseRulesTests {

    private static final Path MAIN = Path.of("src/main/java/fundsdesk");
    private static final JavaClasses CLASSES = DeskClasses.ALL;

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Fundsdesk.class).verify();
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .because("one injected clock tells the time, so that tests can too")
                .check(CLASSES);
    }

    @Test
    void noRowsAreLeftHalfRead() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream that nobody closes keeps its connection for good; ask for the list")
                .check(CLASSES);
    }

    @Test
    void nothingIsCountedInDoubles() throws IOException {
        Pattern money =
                Pattern.compile("\\b(double|float) \\w*(amount|fee|balance|price|money)", Pattern.CASE_INSENSITIVE);
        assertThat(linesMatching(money)).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path bundle : bundles.filter(
                            path -> !path.getFileName().toString().contains("_"))
                    .toList()) {
                Files.readAllLines(bundle).stream()
                        .filter(line -> line.startsWith("refusal.") && line.contains("="))
                        .map(line -> line.substring("refusal.".length(), line.indexOf('=')))
                        .forEach(known::add);
            }
        }
        assertThat(known).containsAll(refusalsInCode());
    }

    private static Set<String> refusalsInCode() throws IOException {
        Pattern refusal =
                Pattern.compile("(?:refused\\(|because\\(|allowedIf\\([^;]*?)\\s*\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");
        Set<String> codes = new TreeSet<>();
        for (Path source : sources()) {
            Matcher matcher = refusal.matcher(Files.readString(source));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
        return codes;
    }

    private static List<String> linesMatching(Pattern pattern) throws IOException {
        List<String> found = new java.util.ArrayList<>();
        for (Path source : sources()) {
            Files.readAllLines(source).stream()
                    .filter(line -> pattern.matcher(line).find())
                    .forEach(line -> found.add(source.getFileName() + ": " + line.strip()));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
