package org.jingtu.exchange;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * One record of a .shp: points, lines or polygons; heights and measures are left aside. Rings that run clockwise are
 * shells, the others holes of the shell around them.
 */
final class ShapeParser {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ByteBuffer in;
    private @Nullable Geometry geometry;
    private @Nullable RowProblem problem;

    ShapeParser(byte[] content, long promised) throws EOFException {
        if (content.length < promised) {
            throw new EOFException();
        }
        this.in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            parse(in.getInt());
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            geometry = null;
            problem = RowProblem.ofRow("geometry-broken", "The record of the .shp file contradicts itself.");
        }
    }

    @Nullable
    Geometry geometry() {
        return geometry;
    }

    @Nullable
    RowProblem problem() {
        return problem;
    }

    static RowProblem tooLarge() {
        return RowProblem.ofRow(
                "geometry-too-large",
                "The geometry has more than " + RawReader.MOST_VERTICES + " vertices; simplify or split it.");
    }

    private void parse(int type) {
        switch (type) {
            case 0 -> geometry = null;
            case 1, 11, 21 -> geometry = FACTORY.createPoint(run(1));
            case 8, 18, 28 -> multiPoint();
            case 3, 13, 23 -> lines();
            case 5, 15, 25 -> polygons();
            default -> problem = RowProblem.ofRow("wrong-geometry", "Shapes of type " + type + " are not supported.");
        }
    }

    private CoordinateSequence run(int points) {
        double[] run = new double[2 * points];
        for (int i = 0; i < run.length; i++) {
            run[i] = in.getDouble();
        }
        return GeoJsonGeometry.sequence(run);
    }

    private void multiPoint() {
        in.position(in.position() + 32);
        int points = in.getInt();
        if (fits(points)) {
            geometry = FACTORY.createMultiPoint(run(points));
        }
    }

    private boolean fits(int points) {
        if (points > RawReader.MOST_VERTICES) {
            problem = tooLarge();
        } else if (points < 0 || points > in.remaining() / 16) {
            throw new IllegalArgumentException("points");
        }
        return problem == null;
    }

    /** Runs of the parts of a line or polygon; empty when there are too many vertices. */
    private List<double[]> parts() {
        in.position(in.position() + 32);
        int parts = in.getInt();
        int points = in.getInt();
        if (parts < 0 || parts > in.remaining() / 4 || !fits(points)) {
            return List.of();
        }
        int[] start = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            start[i] = in.getInt();
        }
        start[parts] = points;
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            if (start[i] < 0 || start[i + 1] < start[i] || start[i + 1] > points) {
                throw new IllegalArgumentException("parts");
            }
            double[] run = new double[2 * (start[i + 1] - start[i])];
            for (int k = 0; k < run.length; k++) {
                run[k] = in.getDouble();
            }
            runs.add(run);
        }
        return runs;
    }

    private void lines() {
        LineString[] lines = parts().stream()
                .filter(run -> run.length >= 4)
                .map(run -> FACTORY.createLineString(GeoJsonGeometry.sequence(run)))
                .toArray(LineString[]::new);
        if (problem == null) {
            geometry = lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
        }
    }

    private void polygons() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (double[] run : parts()) {
            if (run.length >= 8) {
                LinearRing ring = GeoJsonGeometry.ring(run);
                boolean clockwise = Area.ofRingSigned(ring.getCoordinateSequence()) >= 0;
                (clockwise ? shells : holes).add(ring);
            }
        }
        if (problem != null) {
            return;
        }
        if (shells.isEmpty()) {
            shells.addAll(holes); // some writers turn everything the other way
            holes.clear();
        }
        Polygon[] polygons = withHoles(shells, holes);
        geometry = polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private static Polygon[] withHoles(List<LinearRing> shells, List<LinearRing> holes) {
        List<List<LinearRing>> holesOf = new ArrayList<>();
        shells.forEach(s -> holesOf.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            holesOf.get(smallestAround(shells, hole)).add(hole);
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = FACTORY.createPolygon(shells.get(i), holesOf.get(i).toArray(LinearRing[]::new));
        }
        return polygons;
    }

    /** Index of the smallest shell around a hole; the first one when none is, for the validity check to judge. */
    private static int smallestAround(List<LinearRing> shells, LinearRing hole) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; shells.size() > 1 && i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            double size = shell.getEnvelopeInternal().getArea();
            if (size < smallest
                    && shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && SimplePointInAreaLocator.locate(hole.getCoordinateN(0), FACTORY.createPolygon(shell))
                            != Location.EXTERIOR) {
                best = i;
                smallest = size;
            }
        }
        return best;
    }
}
