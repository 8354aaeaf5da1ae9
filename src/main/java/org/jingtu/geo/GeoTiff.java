package org.jingtu.geo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jingtu.analysis.RasterGrid;

/**
 * Writes a raster as GeoTIFF: one band of 64-bit floats in strips, no data as NaN, the reference system as a GeoKey when
 * it has an EPSG code. Written here because the library's writer needs 2.5 s before its first byte (docs/adr/0009).
 *
 * <p>Cost: one pass, 8 bytes a cell on disk, one row in memory. Source: OGC GeoTIFF 1.1 (19-008r4), TIFF 6.0.
 */
public final class GeoTiff {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int DOUBLE = 12;
    private static final int HEADER_BYTES = 8;
    private static final int MODEL_PROJECTED = 1;
    private static final int RASTER_PIXEL_IS_AREA = 1;

    private final List<Entry> entries = new ArrayList<>();
    private final RasterGrid grid;

    /** A tag with its values, already in bytes. */
    private static final class Entry {
        private final int tag;
        private final int type;
        private final int count;
        private final ByteBuffer values;

        Entry(int tag, int type, int count, ByteBuffer values) {
            this.tag = tag;
            this.type = type;
            this.count = count;
            this.values = values;
        }
    }

    private GeoTiff(RasterGrid grid) {
        this.grid = grid;
    }

    /**
     * @param values by index, row by row from the south; NaN for no data
     * @param crs {@code EPSG:4547}; anything else leaves the reference system out, as for planar coordinates
     */
    public static void write(Path file, RasterGrid grid, IntToDoubleFunction values, String crs) throws IOException {
        GeoTiff tiff = new GeoTiff(grid);
        ByteBuffer head = tiff.head(crs);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(out, head);
            ByteBuffer line = buffer(grid.columns() * Double.BYTES);
            for (int row = grid.rows() - 1; row >= 0; row--) {
                line.clear();
                for (int column = 0; column < grid.columns(); column++) {
                    line.putDouble(values.applyAsDouble(row * grid.columns() + column));
                }
                writeFully(out, line.flip());
            }
        }
    }

    /** Header, directory and the values that do not fit into it; the strips follow at once. */
    private ByteBuffer head(String crs) {
        int rows = grid.rows();
        int stripBytes = grid.columns() * Double.BYTES;
        ByteBuffer offsets = buffer(rows * Integer.BYTES);
        ByteBuffer counts = buffer(rows * Integer.BYTES);
        longs(256, grid.columns());
        longs(257, rows);
        shorts(258, 64);
        shorts(259, 1);
        shorts(262, 1);
        entries.add(new Entry(273, LONG, rows, offsets));
        shorts(277, 1);
        longs(278, 1);
        entries.add(new Entry(279, LONG, rows, counts));
        shorts(284, 1);
        shorts(339, 3);
        doubles(33550, grid.cellMetres(), grid.cellMetres(), 0);
        doubles(33922, 0, 0, 0, grid.originX(), grid.north(), 0);
        if (crs.startsWith("EPSG:")) {
            int code = Integer.parseInt(crs.substring(5));
            shorts(34735, 1, 1, 0, 3, 1024, 0, 1, MODEL_PROJECTED, 1025, 0, 1, RASTER_PIXEL_IS_AREA, 3072, 0, 1, code);
        }
        byte[] nodata = "nan\0".getBytes(StandardCharsets.US_ASCII);
        entries.add(
                new Entry(42113, ASCII, nodata.length, ByteBuffer.wrap(nodata).position(nodata.length)));
        int dataStart = HEADER_BYTES + directoryBytes() + overflowBytes();
        for (int row = 0; row < rows; row++) {
            offsets.putInt(dataStart + row * stripBytes);
            counts.putInt(stripBytes);
        }
        return assemble(dataStart);
    }

    private ByteBuffer assemble(int dataStart) {
        ByteBuffer head = buffer(dataStart);
        head.putShort((short) 0x4949).putShort((short) 42).putInt(HEADER_BYTES);
        head.putShort((short) entries.size());
        int overflow = HEADER_BYTES + directoryBytes();
        ByteBuffer tail = buffer(overflowBytes());
        for (Entry entry : entries) {
            ByteBuffer values = entry.values.flip();
            head.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
            int length = values.remaining();
            if (length <= 4) {
                head.put(values).put(new byte[4 - length]);
            } else {
                head.putInt(overflow + tail.position());
                tail.put(values);
            }
        }
        head.putInt(0).put(tail.flip());
        return head.flip();
    }

    private int directoryBytes() {
        return 2 + 12 * entries.size() + 4;
    }

    private int overflowBytes() {
        return entries.stream()
                .mapToInt(entry -> entry.values.capacity())
                .filter(bytes -> bytes > 4)
                .sum();
    }

    private void shorts(int tag, int... values) {
        ByteBuffer bytes = buffer(values.length * Short.BYTES);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        entries.add(new Entry(tag, SHORT, values.length, bytes));
    }

    private void longs(int tag, int value) {
        entries.add(new Entry(tag, LONG, 1, buffer(Integer.BYTES).putInt(value)));
    }

    private void doubles(int tag, double... values) {
        ByteBuffer bytes = buffer(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putDouble(value);
        }
        entries.add(new Entry(tag, DOUBLE, values.length, bytes));
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
