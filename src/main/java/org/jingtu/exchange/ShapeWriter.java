package org.jingtu.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The .shp and .shx of a shapefile, record by record; shells run clockwise, holes the other way. */
final class ShapeWriter implements AutoCloseable {
    private static final int HEADER = 100;
    /** What other programs take at most. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Path shp;
    private final Path shx;
    private final ShapeType type;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope extent = new Envelope();
    private long length = HEADER;
    private int records;

    /** @param stem path without the ending */
    ShapeWriter(Path stem, ShapeType type) throws IOException {
        this.shp = stem.resolveSibling(stem.getFileName() + ".shp");
        this.shx = stem.resolveSibling(stem.getFileName() + ".shx");
        this.type = type;
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shp), 65_536);
        this.index = new BufferedOutputStream(Files.newOutputStream(shx), 65_536);
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    /** @param geometry of the writer's type; null for a row without one */
    void write(@Nullable Geometry geometry) throws IOException {
        byte[] content = geometry == null ? new byte[4] : content(geometry);
        if (length + 8 + content.length > MOST_BYTES) {
            throw new UnusableDataException(
                    "too-large", "A shapefile holds 2 GB at most; write GeoJSON or a GeoPackage.");
        }
        int words = content.length / 2;
        index.write(
                ByteBuffer.allocate(8).putInt((int) (length / 2)).putInt(words).array());
        shapes.write(ByteBuffer.allocate(8).putInt(++records).putInt(words).array());
        shapes.write(content);
        length += 8 + content.length;
        if (geometry != null) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    private byte[] content(Geometry geometry) {
        if (type == ShapeType.POINT) {
            return buffer(20)
                    .putInt(type.code())
                    .putDouble(geometry.getCoordinate().x)
                    .putDouble(geometry.getCoordinate().y)
                    .array();
        }
        int points = geometry.getNumPoints();
        if (type == ShapeType.POINTS) {
            ByteBuffer out = box(buffer(40 + 16 * points), geometry).putInt(points);
            for (var at : geometry.getCoordinates()) {
                out.putDouble(at.x).putDouble(at.y);
            }
            return out.array();
        }
        List<Part> parts = parts(geometry);
        ByteBuffer out = box(buffer(44 + 4 * parts.size() + 16 * points), geometry);
        out.putInt(parts.size()).putInt(points);
        int start = 0;
        for (Part part : parts) {
            out.putInt(start);
            start += part.points.size();
        }
        parts.forEach(part -> part.write(out));
        return out.array();
    }

    private ByteBuffer box(ByteBuffer out, Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return out.putInt(type.code())
                .putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    /** A run of vertices, perhaps to be written from its end. */
    private record Part(CoordinateSequence points, boolean reversed) {
        void write(ByteBuffer out) {
            int n = points.size();
            for (int i = 0; i < n; i++) {
                int k = reversed ? n - 1 - i : i;
                out.putDouble(points.getX(k)).putDouble(points.getY(k));
            }
        }
    }

    private static List<Part> parts(Geometry geometry) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(ring(polygon.getExteriorRing(), true));
                for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
                    parts.add(ring(polygon.getInteriorRingN(k), false));
                }
            } else {
                parts.add(new Part(((LineString) geometry.getGeometryN(i)).getCoordinateSequence(), false));
            }
        }
        return parts;
    }

    private static Part ring(LineString ring, boolean clockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        return new Part(points, Area.ofRingSigned(points) >= 0 != clockwise);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
        header(shp, length);
        header(shx, HEADER + 8L * records);
    }

    private void header(Path file, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(9994).position(24);
        header.putInt((int) (bytes / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type.code());
        if (!extent.isNull()) {
            header.putDouble(extent.getMinX()).putDouble(extent.getMinY());
            header.putDouble(extent.getMaxX()).putDouble(extent.getMaxY());
        }
        header.rewind();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 0; header.hasRemaining(); ) {
                at += channel.write(header, at);
            }
        }
    }
}
