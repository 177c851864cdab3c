package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real banks' files, in the folder named by {@code CORPUS}: read, or refused with file, line, place and reason. */
@Tag("STM-01")
class CorpusTests {
    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("CORPUS")).orElse("../shared/data/corpus"));

    static List<Path> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of(FOLDER);
        }
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".json") && !file.endsWith("LICENSE"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("STM-07")
    void readsOrRefusesEveryFile(Path path) throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(path), "no corpus here");
        ReadFile file = new ReadFile();
        try (InputStream in = Files.newInputStream(path)) {
            new StatementFiles(StatementFiles.USUAL_MAX_BYTES).read(path.toString(), in, file);
            assertThat(file.statements()).isNotEmpty();
        } catch (UnreadableStatement refused) {
            assertThat(refused.getMessage()).startsWith(path.getFileName() + ", line ");
            assertThat(refused.line()).isPositive();
            assertThat(Said.where(refused)).isNotBlank();
            assertThat(Said.why(refused)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("STM-03")
    void everyCamt053AddsUp(Path path) throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(path), "no corpus here");
        Assumptions.assumeTrue(
                Files.readString(path, StandardCharsets.ISO_8859_1).contains("<BkToCstmrStmt"));
        ReadFile file = ReadFile.bytes(Files.readAllBytes(path));

        assertThat(file.statements())
                .isNotEmpty()
                .allSatisfy(
                        statement -> assertThat(statement.proof().orElseThrow().difference())
                                .matches(difference -> difference.isZero()));
        assertThatCode(() -> file.lines().forEach(ReadLine::fingerprint)).doesNotThrowAnyException();
    }
}
