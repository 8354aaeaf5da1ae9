package org.jingtu.geo;

import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Coordinates;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Between geometries in degrees, as they are stored, and flat columns in metres, as they are analysed. Not thread-safe,
 * like the plane it uses.
 */
public final class PlanarGeometries {
    /** CGCS2000. */
    public static final int STORED_SRID = 4490;

    private static final int CIRCLE_CORNERS = 32;

    private final @Nullable MetricCrs plane;
    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), STORED_SRID);

    public PlanarGeometries(MetricCrs plane) {
        this.plane = plane;
    }

    private PlanarGeometries() {
        this.plane = null;
    }

    /** For geometries whose coordinates are metres already: they stay as they are. */
    public static PlanarGeometries inMetres() {
        return new PlanarGeometries();
    }

    /** Polygons and multipolygons, one area each, in their order; shells wind one way and holes the other. */
    public PlanarPolygons polygons(List<? extends Geometry> areas) {
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        for (Geometry area : areas) {
            Geometry normal = area.norm();
            for (int i = 0; i < normal.getNumGeometries(); i++) {
                Polygon part = (Polygon) normal.getGeometryN(i);
                addRing(builder, part.getExteriorRing());
                for (int h = 0; h < part.getNumInteriorRing(); h++) {
                    addRing(builder, part.getInteriorRingN(h));
                }
            }
            builder.endArea();
        }
        return builder.build();
    }

    private void addRing(PlanarPolygons.Builder builder, LinearRing ring) {
        double[] x = ordinates(ring, CoordinateSequence.X);
        double[] y = ordinates(ring, CoordinateSequence.Y);
        toMetres(x, y);
        builder.ring(x, y);
    }

    /** Line strings, in their order. */
    public PlanarLines lines(List<LineString> lines) {
        PlanarLines.Builder builder = PlanarLines.builder();
        for (LineString line : lines) {
            double[] x = ordinates(line, CoordinateSequence.X);
            double[] y = ordinates(line, CoordinateSequence.Y);
            toMetres(x, y);
            builder.line(x, y);
        }
        return builder.build();
    }

    private void toMetres(double[] x, double[] y) {
        if (plane != null) {
            plane.toMetres(x, y);
        }
    }

    private static double[] ordinates(LineString line, int index) {
        CoordinateSequence sequence = line.getCoordinateSequence();
        double[] values = new double[sequence.size()];
        Arrays.setAll(values, i -> sequence.getOrdinate(i, index));
        return values;
    }

    /** What points enclose, metres: one convex area, or none when they lie on a line. */
    public static PlanarPolygons convexHull(PlanarPoints points) {
        Coordinate[] places = new Coordinate[points.size()];
        Arrays.setAll(places, i -> new Coordinate(points.x(i), points.y(i)));
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        if (new ConvexHull(places, new GeometryFactory()).getConvexHull() instanceof Polygon hull) {
            LinearRing ring = hull.getExteriorRing();
            builder.ring(ordinates(ring, CoordinateSequence.X), ordinates(ring, CoordinateSequence.Y))
                    .endArea();
        }
        return builder.build();
    }

    /** One area of many in the plane of the coordinates; where rings overlap, an even number of them is outside. */
    public Geometry area(PlanarPolygons areas, int area) {
        Geometry whole = factory.createPolygon();
        for (int r = areas.firstRing(area); r < areas.firstRing(area + 1); r++) {
            int from = areas.firstVertex(r);
            int n = areas.firstVertex(r + 1) - from;
            Coordinate[] ring = new Coordinate[n + 1];
            for (int i = 0; i <= n; i++) {
                ring[i] = new Coordinate(areas.x(from + i % n), areas.y(from + i % n));
            }
            whole = OverlayNGRobust.overlay(whole, factory.createPolygon(ring), OverlayNG.SYMDIFFERENCE);
        }
        return whole;
    }

    /** One area of many, in degrees: a polygon, or several as a multipolygon. */
    public Geometry areaInDegrees(PlanarPolygons areas, int area) {
        Geometry metres = area(areas, area);
        if (metres instanceof Polygon polygon) {
            return inDegrees(polygon);
        }
        Polygon[] parts = new Polygon[metres.getNumGeometries()];
        Arrays.setAll(parts, i -> inDegrees((Polygon) metres.getGeometryN(i)));
        return factory.createMultiPolygon(parts);
    }

    /** A polygon of metres in degrees. */
    public Polygon inDegrees(Polygon metres) {
        LinearRing[] holes = new LinearRing[metres.getNumInteriorRing()];
        Arrays.setAll(holes, h -> ringInDegrees(metres.getInteriorRingN(h)));
        return factory.createPolygon(ringInDegrees(metres.getExteriorRing()), holes);
    }

    private LinearRing ringInDegrees(LinearRing ring) {
        return factory.createLinearRing(
                inDegrees(ordinates(ring, CoordinateSequence.X), ordinates(ring, CoordinateSequence.Y)));
    }

    /** A polygon in degrees from its corners in metres as x0, y0, x1, y1, …, the first not repeated. */
    public Polygon polygon(double[] corners) {
        int n = corners.length / 2;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            x[i] = corners[i % n * 2];
            y[i] = corners[i % n * 2 + 1];
        }
        return factory.createPolygon(inDegrees(x, y));
    }

    /** A circle around a centre in metres, in degrees: a polygon of 32 corners on it. */
    public Polygon circle(double x, double y, double radiusMetres) {
        double[] corners = new double[2 * CIRCLE_CORNERS];
        for (int k = 0; k < CIRCLE_CORNERS; k++) {
            double angle = 2 * Math.PI * k / CIRCLE_CORNERS;
            corners[2 * k] = x + radiusMetres * Math.cos(angle);
            corners[2 * k + 1] = y + radiusMetres * Math.sin(angle);
        }
        return polygon(corners);
    }

    /** A point in degrees from its place in metres. */
    public Point point(double x, double y) {
        return factory.createPoint(inDegrees(new double[] {x}, new double[] {y})[0]);
    }

    /** A line in degrees from its vertices in metres. The arrays are used up. */
    public LineString line(double[] x, double[] y) {
        return factory.createLineString(inDegrees(x, y));
    }

    private Coordinate[] inDegrees(double[] x, double[] y) {
        if (plane != null) {
            plane.toDegrees(x, y);
        }
        Coordinate[] coordinates = new Coordinate[x.length];
        Arrays.setAll(coordinates, i -> {
            Coordinate coordinate = Coordinates.create(2);
            coordinate.setX(x[i]);
            coordinate.setY(y[i]);
            return coordinate;
        });
        return coordinates;
    }
}
