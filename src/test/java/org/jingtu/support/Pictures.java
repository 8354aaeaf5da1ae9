package org.jingtu.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Photographs as a phone makes them. */
public final class Pictures {
    private Pictures() {}

    /** A small JPEG; another seed is another picture. */
    public static byte[] jpeg(int seed) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x8a7f6d));
        pen.fillRect(0, 0, 320, 240);
        for (int k = 0; k < 40; k++) {
            pen.setColor(new Color((seed * 7919 + k * 104_729) & 0xFFFFFF));
            pen.fillOval((seed * 31 + k * 57) % 300, (seed * 17 + k * 83) % 220, 12 + k % 20, 9 + k % 13);
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

    /** The same with a camera's note of the place (EXIF), east and north of 0/0, to a hundredth of a second of arc. */
    public static byte[] jpegAt(int seed, double longitude, double latitude) {
        byte[] plain = jpeg(seed);
        byte[] notes = exif(longitude, latitude);
        ByteBuffer all = ByteBuffer.allocate(plain.length + notes.length);
        all.put(plain, 0, 2).put(notes).put(plain, 2, plain.length - 2);
        return all.array();
    }

    /** An APP1 segment with one directory that points at a GPS directory of four entries. */
    private static byte[] exif(double longitude, double latitude) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + 2 + 4 * 12 + 4 + 48);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        entry(tiff, 0x8825, 4, 1, 26);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        int data = 26 + 2 + 4 * 12 + 4;
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, data);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, data + 24);
        tiff.putInt(0);
        degrees(tiff, latitude);
        degrees(tiff, longitude);
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return segment.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double degrees) {
        int whole = (int) degrees;
        int minutes = (int) ((degrees - whole) * 60);
        long hundredths = Math.round(((degrees - whole) * 60 - minutes) * 6000);
        tiff.putInt(whole).putInt(1).putInt(minutes).putInt(1);
        tiff.putInt((int) hundredths).putInt(100);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
