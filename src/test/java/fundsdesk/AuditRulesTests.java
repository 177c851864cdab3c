package fundsdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import fundsdesk.sample.DeskClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No write goes around the history: what is audited is changed as an entity, one by one (AUD-05, its build rule). */
class AuditRulesTests {

    private static final JavaClasses CLASSES = DeskClasses.ALL;

    private static final Pattern AUDITED = Pattern.compile("select audited(?:_collection)?\\('(\\w+)'");
    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)\\s+([a-z_]+)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nobodyWritesInBulkThroughJpa() {
        noMethods()
                .should()
                .beAnnotatedWith("org.springframework.data.jpa.repository.Modifying")
                .because("Envers does not see bulk writes")
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "a bulk write of JPA",
                        call -> (call.getTargetOwner().getPackageName().startsWith("jakarta.persistence")
                                        || call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("org.hibernate"))
                                && Set.of("executeUpdate", "createMutationQuery", "createNativeMutationQuery")
                                        .contains(call.getName())))
                .because("Envers does not see bulk writes")
                .check(CLASSES);
    }

    @Test
    void noStatementWritesToAnAuditedTable() throws IOException {
        Set<String> audited = audited();
        assertThat(audited)
                .contains("deposit_applications", "users", "statement_lines")
                .hasSizeGreaterThan(20);
        Set<String> found = new TreeSet<>();
        for (Path source : files("src/main/java", ".java")) {
            String text = literals(Files.readString(source));
            Matcher write = WRITE.matcher(text);
            while (write.find()) {
                if (audited.contains(write.group(1).toLowerCase(Locale.ROOT))) {
                    found.add(source.getFileName() + ": " + write.group());
                }
            }
        }
        assertThat(found).as("writes that Envers does not see").isEmpty();
    }

    /** What stands in quotes: only that can reach the database as a statement. */
    private static String literals(String source) {
        StringBuilder texts = new StringBuilder();
        Matcher literal = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL)
                .matcher(source);
        while (literal.find()) {
            texts.append(literal.group(1) == null ? literal.group(2) : literal.group(1))
                    .append('\n');
        }
        return texts.toString();
    }

    private static Set<String> audited() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path changelog : files("db-changelog", ".sql")) {
            AUDITED.matcher(Files.readString(changelog)).results().forEach(each -> tables.add(each.group(1)));
        }
        return tables;
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(end)).toList();
        }
    }
}
