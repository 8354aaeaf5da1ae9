package org.jingtu.tile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one layer of points as a vector tile (version 2, extent 4096), for layers that need no database. Places are in
 * units of the tile from its upper left corner.
 */
public final class PointLayerWriter {
    public static final int EXTENT = 4096;

    private static final int LAYER = 3 << 3 | 2;
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int POINT = 1;
    private static final int MOVE_TO_ONCE = 1 << 3 | 1;

    private final String name;
    private final ByteArrayOutputStream features = new ByteArrayOutputStream();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final ByteArrayOutputStream feature = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tags = new ByteArrayOutputStream();

    public PointLayerWriter(String name) {
        this.name = name;
    }

    /**
     * Adds a property to the point that {@link #add} ends.
     *
     * @param value left out when null
     */
    public PointLayerWriter property(String key, @Nullable String value) {
        return value == null ? this : tag(key, value);
    }

    /** The same with a whole number, 0 or more. */
    public PointLayerWriter property(String key, long value) {
        return tag(key, value);
    }

    private PointLayerWriter tag(String key, Object value) {
        varint(tags, keys.computeIfAbsent(key, k -> keys.size()));
        varint(tags, values.computeIfAbsent(value, v -> values.size()));
        return this;
    }

    /** Adds a point with the properties given before. @param id negative for none */
    public void add(long id, int x, int y) {
        feature.reset();
        if (id >= 0) {
            field(feature, 1, VARINT);
            varint(feature, id);
        }
        bytes(feature, 2, tags.toByteArray());
        field(feature, 3, VARINT);
        varint(feature, POINT);
        ByteArrayOutputStream geometry = new ByteArrayOutputStream(12);
        varint(geometry, MOVE_TO_ONCE);
        varint(geometry, zigzag(x));
        varint(geometry, zigzag(y));
        bytes(feature, 4, geometry.toByteArray());
        bytes(features, 2, feature.toByteArray());
        tags.reset();
    }

    /** The whole tile; empty without any point. */
    public byte[] toBytes() {
        if (features.size() == 0) {
            return new byte[0];
        }
        ByteArrayOutputStream layer = new ByteArrayOutputStream(features.size() + 256);
        field(layer, 15, VARINT);
        varint(layer, 2);
        bytes(layer, 1, name.getBytes(StandardCharsets.UTF_8));
        layer.writeBytes(features.toByteArray());
        keys.keySet().forEach(key -> bytes(layer, 3, key.getBytes(StandardCharsets.UTF_8)));
        values.keySet().forEach(value -> bytes(layer, 4, encoded(value)));
        field(layer, 5, VARINT);
        varint(layer, EXTENT);
        ByteArrayOutputStream tile = new ByteArrayOutputStream(layer.size() + 8);
        tile.write(LAYER);
        varint(tile, layer.size());
        tile.writeBytes(layer.toByteArray());
        return tile.toByteArray();
    }

    private static byte[] encoded(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (value instanceof Long number) {
            field(out, 5, VARINT);
            varint(out, number);
        } else {
            bytes(out, 1, value.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static long zigzag(int value) {
        return (value << 1 ^ value >> 31) & 0xFFFFFFFFL;
    }

    private static void field(ByteArrayOutputStream out, int number, int type) {
        out.write(number << 3 | type);
    }

    private static void bytes(ByteArrayOutputStream out, int number, byte[] content) {
        field(out, number, BYTES);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
