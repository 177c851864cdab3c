package fundsdesk.demo;

import fundsdesk.crud.Inputs;
import fundsdesk.crud.Pictures;
import fundsdesk.crud.UploadedFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What clients and banks handed in: a photograph of a passbook, and letters. */
@Component
@Profile("demo")
class DemoDocuments {

    private final DemoDesk desk;
    private final Inputs inputs;

    DemoDocuments(DemoDesk desk, Inputs inputs) {
        this.desk = desk;
        this.inputs = inputs;
    }

    /** A picture on which nothing can be read. */
    void photograph(String screen, long id, String name) {
        attach(screen, id, name, Pictures.png(passbook()));
    }

    void letter(String screen, long id, String name, List<String> lines) {
        attach(screen, id, name, DemoLetter.of(lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Runs an action to which a letter of the bank is the evidence. */
    void proves(String screen, long id, String action, Map<String, ?> input, List<String> lines) {
        byte[] letter = DemoLetter.of(lines).getBytes(StandardCharsets.ISO_8859_1);
        with("bank-advice.pdf", letter, upload -> {
            Map<String, Object> all = new HashMap<>(input);
            all.put("evidence", List.of(upload));
            desk.run(screen, id, action, inputs.of(desk.inputOf(screen, action), all));
        });
    }

    private void attach(String screen, long id, String name, byte[] content) {
        with(
                name,
                content,
                upload -> desk.run(
                        screen,
                        id,
                        "attach",
                        inputs.of(desk.inputOf(screen, "attach"), Map.of("files", List.of(upload)))));
    }

    private static void with(String name, byte[] content, Consumer<UploadedFile> use) {
        try {
            Path file = Files.createTempFile("document", "");
            try {
                Files.write(file, content);
                use.accept(new UploadedFile(name, content.length, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedImage passbook() {
        BufferedImage image = new BufferedImage(520, 340, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x6d5f4d));
        graphics.fillRect(0, 0, 520, 340);
        graphics.rotate(-0.06, 260, 170);
        graphics.setColor(new Color(0xefe9db));
        graphics.fillRoundRect(50, 40, 420, 260, 10, 10);
        graphics.setColor(new Color(0x5b2e90));
        graphics.fillRect(50, 40, 420, 44);
        smears(graphics);
        graphics.dispose();
        return image;
    }

    /** Where letters would be, had the hand been steady. */
    private static void smears(Graphics2D graphics) {
        for (int line = 0; line < 7; line++) {
            for (int offset = 0; offset < 12; offset++) {
                graphics.setColor(new Color(40, 40, 60, 22));
                graphics.fillRoundRect(80 + offset * 3, 104 + line * 26 + offset % 3, 330 - line % 3 * 90, 12, 6, 6);
            }
        }
    }
}
