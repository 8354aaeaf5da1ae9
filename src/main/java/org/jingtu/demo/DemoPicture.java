package org.jingtu.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Draws what a photograph of a street corner would show: the same corner with its litter, or cleaned. */
final class DemoPicture {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final int KERB = 215;
    private static final Color[] WALLS = {
        new Color(0xcdbfa8), new Color(0xb9c3c6), new Color(0xd8cfc0), new Color(0xc4a590), new Color(0xaebbaa)
    };
    private static final Color[] LITTER = {
        new Color(0x2f5d8a),
        new Color(0xb8433a),
        new Color(0xe8e4da),
        new Color(0x4c4a45),
        new Color(0x8a6d3b),
        new Color(0x6d8f4e)
    };

    private DemoPicture() {}

    /** A JPEG of some 15 kB. @param corner another number is another place @param clean after the work is done */
    static byte[] draw(int corner, boolean clean) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        SplittableRandom random = new SplittableRandom(corner);
        drawCorner(pen, random);
        if (!clean) {
            drawHeap(pen, random);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void drawCorner(Graphics2D pen, SplittableRandom random) {
        Color wall = WALLS[random.nextInt(WALLS.length)];
        pen.setPaint(new GradientPaint(0, 0, wall.brighter(), WIDTH, KERB, wall));
        pen.fillRect(0, 0, WIDTH, KERB);
        for (int x = 30 + random.nextInt(40); x < WIDTH - 90; x += 130 + random.nextInt(40)) {
            pen.setColor(new Color(0x5d6c72));
            pen.fillRect(x, 45, 70, 85);
            pen.setColor(new Color(0x93a9b2));
            pen.fillRect(x + 5, 50, 28, 75);
            pen.fillRect(x + 37, 50, 28, 75);
        }
        pen.setColor(wall.darker());
        pen.fillRect(0, KERB - 28, WIDTH, 28);
        pen.setPaint(new GradientPaint(0, KERB, new Color(0xa9aaa6), 0, HEIGHT, new Color(0x7d7f7d)));
        pen.fillRect(0, KERB, WIDTH, HEIGHT - KERB);
        pen.setColor(new Color(0x8f918e));
        pen.setStroke(new BasicStroke(2));
        for (int k = -6; k <= 14; k++) {
            pen.drawLine(WIDTH / 2 + (k * 80 - 320) / 2, KERB, k * 80 - 80, HEIGHT);
        }
        pen.drawLine(0, KERB + 50, WIDTH, KERB + 50);
        drawBin(pen, 350 + random.nextInt(50));
    }

    private static void drawBin(Graphics2D pen, int x) {
        pen.setColor(new Color(0x2d6a4f));
        pen.fillRoundRect(x, KERB - 55, 58, 92, 10, 10);
        pen.setColor(new Color(0x1b4332));
        pen.fillRoundRect(x - 4, KERB - 62, 66, 14, 8, 8);
    }

    private static void drawHeap(Graphics2D pen, SplittableRandom random) {
        int middle = 150 + random.nextInt(120);
        for (int k = 0; k < 46; k++) {
            double away = random.nextDouble() + random.nextDouble() - 1;
            int size = 14 + random.nextInt(26);
            int x = middle + (int) (away * 130);
            int y = KERB + 48 - (int) ((1 - Math.abs(away)) * random.nextInt(58));
            pen.setColor(LITTER[random.nextInt(LITTER.length)]);
            if (k % 3 == 0) {
                pen.fillRoundRect(x, y, size, size * 2 / 3, 4, 4);
            } else {
                pen.fillOval(x, y, size, size * 3 / 4);
            }
            pen.setColor(new Color(0, 0, 0, 60));
            pen.drawOval(x, y, size, size * 3 / 4);
        }
    }
}
