package fundsdesk.audit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The heads of the chain in a file that only grows, one per line, each on disk before the next. */
final class AnchorFile implements Anchor {

    private final Path folder;
    private final Map<UUID, Long> last = new HashMap<>();

    AnchorFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void keep(Head head) {
        byte[] line = (head.number() + " " + head.mac() + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(file(head.chain()), CREATE, READ, WRITE)) {
                endLineCutShort(file);
                file.write(ByteBuffer.wrap(line));
                file.force(true);
            }
            last.put(head.chain(), head.number());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot anchor the audit trail in " + folder, failure);
        }
    }

    /** A crash may have left half a line; the new one must not grow onto it. */
    private static void endLineCutShort(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.wrap(new byte[] {'\n'});
        if (file.size() > 0) {
            file.read(last, file.size() - 1);
        }
        file.position(file.size());
        if (last.get(0) != '\n') {
            file.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    @Override
    public void heads(UUID chain, Consumer<Head> each) {
        Path file = file(chain);
        if (Files.notExists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ");
                // A line cut short by a crash counts for nothing: its seal is anchored again.
                if (parts.length == 2 && parts[1].length() == 64) {
                    each.accept(new Head(chain, Long.parseLong(parts[0]), parts[1]));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the anchors in " + file, failure);
        }
    }

    @Override
    public synchronized long last(UUID chain) {
        return last.computeIfAbsent(chain, this::read);
    }

    private long read(UUID chain) {
        long[] number = {0};
        heads(chain, head -> number[0] = Math.max(number[0], head.number()));
        return number[0];
    }

    @Override
    public String name() {
        return folder.toString();
    }

    private Path file(UUID chain) {
        return folder.resolve("audit-" + chain + ".log");
    }
}
