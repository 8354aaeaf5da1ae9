package org.jingtu.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every format, made on the spot. */
public final class Samples {
    private Samples() {}

    public static Path text(Path folder, String name, String content, Charset charset) {
        return write(folder.resolve(name), content.getBytes(charset));
    }

    public static Path text(Path folder, String name, String content) {
        return text(folder, name, content, StandardCharsets.UTF_8);
    }

    public static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gzipped file of a text repeated between a start and an end; large, yet quickly made. */
    public static Path repeated(Path file, String start, String piece, long times, String end) {
        int chunk = 10_000;
        byte[] pieces = piece.repeat(chunk).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 65_536)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (long i = 0; i < times / chunk; i++) {
                out.write(pieces);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path zip(Path file, Map<String, byte[]> entries) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A .shp of polygons, each a list of rings, each x, y, x, y, … */
    public static byte[] shp(List<List<double[]>> polygons) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int i = 0; i < polygons.size(); i++) {
            byte[] content = polygon(polygons.get(i));
            records.writeBytes(ByteBuffer.allocate(8)
                    .putInt(i + 1)
                    .putInt(content.length / 2)
                    .array());
            records.writeBytes(content);
        }
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(9994).position(24);
        header.putInt((100 + records.size()) / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.array());
        all.writeBytes(records.toByteArray());
        return all.toByteArray();
    }

    private static byte[] polygon(List<double[]> rings) {
        int points = rings.stream().mapToInt(r -> r.length / 2).sum();
        ByteBuffer out =
                ByteBuffer.allocate(44 + 4 * rings.size() + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(5).position(36);
        out.putInt(rings.size()).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            out.putInt(start);
            start += ring.length / 2;
        }
        rings.forEach(ring -> {
            for (double ordinate : ring) {
                out.putDouble(ordinate);
            }
        });
        return out.array();
    }

    /** A .dbf of one text field, 20 bytes wide; a value that begins with * marks a deleted row. */
    public static byte[] dbf(String field, List<String> values, Charset charset, int language) {
        ByteBuffer out = ByteBuffer.allocate(65 + 21 * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 3)
                .put(new byte[3])
                .putInt(values.size())
                .putShort((short) 65)
                .putShort((short) 21);
        out.position(29);
        out.put((byte) language).position(32);
        out.put(padded(field.getBytes(charset), 11, (byte) 0)).put((byte) 'C').position(48);
        out.put((byte) 20).position(64);
        out.put((byte) 0x0D);
        for (String value : values) {
            out.put((byte) (value.startsWith("*") ? '*' : ' ')).put(padded(value.getBytes(charset), 20, (byte) ' '));
        }
        return out.array();
    }

    private static byte[] padded(byte[] text, int length, byte filler) {
        byte[] out = new byte[length];
        java.util.Arrays.fill(out, filler);
        System.arraycopy(text, 0, out, 0, Math.min(text.length, length));
        return out;
    }

    /** A clockwise square. */
    public static double[] square(double x, double y, double size) {
        return new double[] {x, y, x, y + size, x + size, y + size, x + size, y, x, y};
    }

    /** All features of a file. */
    public static List<Feature> read(Path file, SourceOptions options) {
        try (FeatureReader reader = FeatureSource.open(file, options)) {
            List<Feature> features = new ArrayList<>();
            for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
                features.add(feature);
            }
            return features;
        }
    }
}
