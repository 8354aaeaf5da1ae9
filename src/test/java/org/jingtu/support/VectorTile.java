package org.jingtu.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads vector tiles of points, one layer, as tests need it: written from the specification, apart from what writes them. */
public final class VectorTile {
    /** A point in units of the tile. */
    public record Point(long id, int x, int y, Map<String, Object> properties) {}

    private final byte[] bytes;
    private int at;

    private VectorTile(byte[] bytes) {
        this.bytes = bytes;
    }

    public static List<Point> points(byte[] tile) {
        List<Point> points = new ArrayList<>();
        VectorTile reader = new VectorTile(tile);
        while (reader.at < tile.length) {
            reader.varint();
            points.addAll(layer(reader.part()));
        }
        return points;
    }

    private static List<Point> layer(byte[] layer) {
        List<byte[]> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        VectorTile reader = new VectorTile(layer);
        while (reader.at < layer.length) {
            int tag = (int) reader.varint();
            switch (tag >>> 3) {
                case 2 -> features.add(reader.part());
                case 3 -> keys.add(new String(reader.part(), StandardCharsets.UTF_8));
                case 4 -> values.add(value(reader.part()));
                default -> reader.skip(tag & 7);
            }
        }
        return features.stream().map(feature -> point(feature, keys, values)).toList();
    }

    private static Object value(byte[] value) {
        VectorTile reader = new VectorTile(value);
        int tag = (int) reader.varint();
        return (tag & 7) == 2 ? new String(reader.part(), StandardCharsets.UTF_8) : (Object) reader.varint();
    }

    private static Point point(byte[] feature, List<String> keys, List<Object> values) {
        VectorTile reader = new VectorTile(feature);
        long id = -1;
        int x = 0;
        int y = 0;
        Map<String, Object> properties = new TreeMap<>();
        while (reader.at < feature.length) {
            int tag = (int) reader.varint();
            switch (tag >>> 3) {
                case 1 -> id = reader.varint();
                case 2 -> {
                    VectorTile tags = new VectorTile(reader.part());
                    while (tags.at < tags.bytes.length) {
                        properties.put(keys.get((int) tags.varint()), values.get((int) tags.varint()));
                    }
                }
                case 4 -> {
                    VectorTile geometry = new VectorTile(reader.part());
                    geometry.varint();
                    x = geometry.zigzag();
                    y = geometry.zigzag();
                }
                default -> reader.skip(tag & 7);
            }
        }
        return new Point(id, x, y, properties);
    }

    private int zigzag() {
        long value = varint();
        return (int) (value >>> 1 ^ -(value & 1));
    }

    private void skip(int type) {
        if (type == 2) {
            part();
        } else {
            varint();
        }
    }

    private byte[] part() {
        int length = (int) varint();
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return part;
    }

    private long varint() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
