package org.jingtu.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Makes shapes fit for storing: valid multipolygons, single lines, EWKB. */
public final class Shapes {
    private static final int CGCS2000 = 4490;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /**
     * A valid multipolygon.
     *
     * @param polygons the result
     * @param repaired whether rings crossed themselves or each other and were rebuilt
     */
    public record Repaired(MultiPolygon polygons, boolean repaired) {}

    /**
     * The areas of a shape, repaired where they are invalid; null when it has none, for example because it is a line or
     * collapses. A bow tie becomes its two triangles.
     */
    public static @Nullable Repaired areas(Geometry shape) {
        boolean valid = shape.isValid();
        Geometry sound = valid ? shape : new GeometryFixer(shape).getResult();
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < sound.getNumGeometries(); i++) {
            if (sound.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons.isEmpty()
                ? null
                : new Repaired(FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)), !valid);
    }

    /** The lines of a shape that have a length; empty when it has none. */
    public static List<LineString> lines(Geometry shape) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof LineString line && line.getLength() > 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** From well-known binary, as {@code ST_AsBinary} gives it. */
    public static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a geometry: " + e.getMessage(), e);
        }
    }

    /** Extended well-known binary in CGCS2000, as PostGIS takes it. */
    public static byte[] ewkb(Geometry shape) {
        shape.setSRID(CGCS2000);
        return new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, true).write(shape);
    }
}
