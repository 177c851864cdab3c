package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Pictures;
import fundsdesk.crud.UploadedFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pictures for guidelines, drawn here: shapes and no letters, so that no fonts are needed. */
@Component
@Profile("demo")
class DemoPictures {

    private static final String SCREEN = "guidance-images";
    private static final Color PAPER = new Color(0xf4f6fa);
    private static final Color INK = new Color(0x3d5a98);
    private static final Color PALE = new Color(0xc9d3e6);

    private final DemoDesk desk;
    private final DemoOrders orders;
    private final Inputs inputs;

    DemoPictures(DemoDesk desk, DemoOrders orders, Inputs inputs) {
        this.desk = desk;
        this.orders = orders;
        this.inputs = inputs;
    }

    /** Takes the picture of a transfer from a phone to a bank in, and answers its address. */
    String transfer() {
        upload("Transfer from a phone to a bank", drawn());
        return orders.find(SCREEN, Filter.where("name", Operator.ISNULL, false), "address");
    }

    private void upload(String name, BufferedImage picture) {
        try {
            Path file = Files.createTempFile("picture", ".png");
            try {
                Files.write(file, Pictures.png(picture));
                UploadedFile upload = new UploadedFile("transfer.png", Files.size(file), file);
                desk.run(
                        SCREEN,
                        "upload",
                        inputs.of(desk.inputOf(SCREEN, "upload"), Map.of("name", name, "file", upload)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(480, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, 480, 200);
        phone(graphics);
        arrow(graphics);
        bank(graphics);
        graphics.dispose();
        return image;
    }

    private static void phone(Graphics2D graphics) {
        graphics.setColor(INK);
        graphics.fillRoundRect(60, 30, 80, 140, 18, 18);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(68, 46, 64, 104);
        graphics.setColor(PALE);
        graphics.fillRect(76, 58, 48, 10);
        graphics.fillRect(76, 78, 48, 10);
        graphics.setColor(INK);
        graphics.fillRoundRect(76, 120, 48, 18, 8, 8);
    }

    private static void arrow(Graphics2D graphics) {
        graphics.setColor(INK);
        graphics.fillRect(180, 94, 90, 12);
        graphics.fillPolygon(new int[] {266, 300, 266}, new int[] {76, 100, 124}, 3);
    }

    private static void bank(Graphics2D graphics) {
        graphics.fillPolygon(new int[] {330, 385, 440}, new int[] {72, 34, 72}, 3);
        for (int column = 0; column < 4; column++) {
            graphics.fillRect(342 + 26 * column, 82, 10, 60);
        }
        graphics.fillRect(330, 150, 110, 14);
    }
}
