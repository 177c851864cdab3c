package fundsdesk.statements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A whole file as the readers tell it, kept in memory for assertions. */
final class ReadFile implements StatementSink {
    private final List<ReadStatement> started = new ArrayList<>();
    private final List<ReadStatement> statements = new ArrayList<>();
    private final List<ReadLine> lines = new ArrayList<>();

    static ReadFile text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadFile bytes(byte[] content) {
        ReadFile file = new ReadFile();
        try {
            new StatementFiles(StatementFiles.USUAL_MAX_BYTES)
                    .read("test.sta", new ByteArrayInputStream(content), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    static ReadFile resource(String name) {
        return bytes(content(name));
    }

    static ReadFile csv(String text, CsvMapping mapping) {
        ReadFile file = new ReadFile();
        try {
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            new StatementFiles(StatementFiles.USUAL_MAX_BYTES).read("test.csv", in, mapping, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    static byte[] content(String name) {
        try (InputStream in = ReadFile.class.getResourceAsStream("/statements/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<ReadStatement> statements() {
        return statements;
    }

    ReadStatement statement() {
        return statements.getFirst();
    }

    List<ReadLine> lines() {
        return lines;
    }

    ReadLine line(int index) {
        return lines.get(index);
    }

    boolean isComplete() {
        return started.size() == statements.size();
    }

    @Override
    public void started(ReadStatement statement) {
        started.add(statement);
    }

    @Override
    public void line(ReadLine line) {
        lines.add(line);
    }

    @Override
    public void ended(ReadStatement statement) {
        statements.add(statement);
    }
}
