package fundsdesk.crud;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws pictures that people hand in anew, small and as PNG: nothing that hid in the file is left. */
public final class Pictures {

    /** Twice the height at which lists show it, for sharp screens. */
    private static final int HEIGHT = 64;

    private static final int WIDTH = 192;
    private static final int MOST_PIXELS = 25_000_000;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final String PREFIX = "data:image/png;base64,";

    private Pictures() {}

    /**
     * A picture as it is kept.
     *
     * @param file the content of a PNG, JPEG or GIF file
     * @return its {@code data:} address
     * @throws IllegalArgumentException if it is no picture, or too large
     */
    public static String drawn(byte[] file) {
        return PREFIX + Base64.getEncoder().encodeToString(png(read(file, WIDTH, HEIGHT)));
    }

    /**
     * Reads a picture and makes it fit.
     *
     * @param file the content of a PNG, JPEG or GIF file
     * @param width the most pixels beside each other
     * @param height the most pixels above each other
     * @throws IllegalArgumentException if it is no picture, or too large
     */
    public static BufferedImage read(byte[] file, int width, int height) {
        return fitted(read(file), width, height);
    }

    /** The picture as the content of a PNG file. */
    public static byte[] png(BufferedImage picture) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The picture of a {@code data:} address as it is kept.
     *
     * @throws IllegalArgumentException if it is no address of a picture
     */
    static String checked(String address) {
        int content = address.indexOf(";base64,");
        if (!address.startsWith("data:image/") || content < 0 || address.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a data: address of a PNG, JPEG or GIF is needed");
        }
        byte[] file = Base64.getMimeDecoder().decode(address.substring(content + ";base64,".length()));
        BufferedImage image = read(file);
        // What was drawn here stays as it is, so that handing it back changes nothing.
        boolean kept = address.startsWith(PREFIX) && image.getWidth() <= WIDTH && image.getHeight() <= HEIGHT;
        return kept ? address : drawn(file);
    }

    /** The size is asked before any pixel is read: a small file may unfold into gigabytes. */
    private static BufferedImage read(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IllegalArgumentException("too large");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static BufferedImage fitted(BufferedImage image, int width, int height) {
        double scale = Math.min(1.0, Math.min(width / (double) image.getWidth(), height / (double) image.getHeight()));
        int w = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, w, h, null);
        graphics.dispose();
        return fitted;
    }
}
