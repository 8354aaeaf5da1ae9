package org.jingtu.bulletin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as PNG. */
final class Picture {
    private final byte[] png;
    private final int width;
    private final int height;

    private Picture(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    static Picture of(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(out.toByteArray(), image.getWidth(), image.getHeight());
    }

    /** One that was kept. */
    static Picture of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            return new Picture(png, image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] png() {
        return png;
    }

    /** Height of one unit of width. */
    double aspect() {
        return (double) height / width;
    }
}
