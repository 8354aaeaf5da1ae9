package org.jingtu.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.Visits;
import org.jingtu.analysis.coverage.WorkSegments;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Coverage by overlaying vector corridors, in metres: slow, exact to the circle's approximation (512 segments a quadrant:
 * 2e-6 of the round parts). For audits; the raster in {@code analysis.coverage} is the everyday way. Where visits have
 * times, those within a minute of the first are one visit.
 */
public final class ExactCoverage {
    /** Segments a quadrant for an audit. */
    public static final int AUDIT = 512;
    /** Segments a quadrant for a drawing: half a per cent of the swath. */
    public static final int DRAWN = 8;

    private static final int MINUTE = 600;

    private final BufferParameters round;
    private final GeometryFactory factory = new GeometryFactory();
    private final WorkSegments work;
    private final Visits visits;
    private final int longestVisit;
    private final int passes;

    /**
     * @param work pieces along which vehicles worked
     * @param passes most passes that are told apart
     */
    public ExactCoverage(WorkSegments work, PassRule rule, int passes) {
        this(work, rule, passes, AUDIT);
    }

    /** @param quadrantSegments that stand for a quarter of a circle */
    public ExactCoverage(WorkSegments work, PassRule rule, int passes, int quadrantSegments) {
        this.round = new BufferParameters(quadrantSegments, BufferParameters.CAP_ROUND, BufferParameters.JOIN_ROUND, 5);
        this.work = work;
        this.visits = new Visits(work, rule);
        this.longestVisit = rule.byVehicle() ? 0 : Math.min(MINUTE, visits.step() - 1);
        this.passes = passes;
    }

    /** What one visit covered, between its first and last mark. */
    private record Visit(Geometry corridor, int last) {}

    /** The parts of an area that were covered at least once, at least twice, … */
    public List<Geometry> atLeast(Geometry area) {
        List<Geometry> atLeast = new ArrayList<>(Collections.nCopies(passes, factory.createPolygon()));
        List<Visit> recent = new ArrayList<>();
        int[] near = near(area.getEnvelopeInternal());
        for (int from = 0, to; from < near.length; from = to) {
            int mark = visits.mark(near[from]);
            for (to = from; to < near.length && visits.mark(near[to]) - mark <= longestVisit; ) {
                to++;
            }
            Geometry corridor = overlay(area, corridor(near, from, to), OverlayNG.INTERSECTION);
            recent.removeIf(visit -> mark - visit.last() >= visits.step());
            addPass(atLeast, withoutRecent(corridor, recent));
            recent.add(new Visit(corridor, visits.mark(near[to - 1])));
        }
        return atLeast;
    }

    /** Pieces within reach of a box, in the order of their visits. */
    private int[] near(Envelope box) {
        int[] near = IntStream.range(0, work.size())
                .filter(i -> work.halfWidthMetres(i) > 0)
                .filter(i -> {
                    Envelope piece = new Envelope(work.x1(i), work.x2(i), work.y1(i), work.y2(i));
                    piece.expandBy(work.halfWidthMetres(i));
                    return piece.intersects(box);
                })
                .toArray();
        visits.sort(near);
        return near;
    }

    private Geometry withoutRecent(Geometry corridor, List<Visit> recent) {
        Geometry left = corridor;
        for (Visit visit : recent) {
            left = overlay(left, visit.corridor(), OverlayNG.DIFFERENCE);
        }
        return left;
    }

    private void addPass(List<Geometry> atLeast, Geometry pass) {
        for (int k = passes - 1; k > 0; k--) {
            Geometry again = overlay(atLeast.get(k - 1), pass, OverlayNG.INTERSECTION);
            atLeast.set(k, overlay(atLeast.get(k), again, OverlayNG.UNION));
        }
        atLeast.set(0, overlay(atLeast.get(0), pass, OverlayNG.UNION));
    }

    /** The union of the capsules around some pieces. */
    private Geometry corridor(int[] pieces, int from, int to) {
        List<Geometry> capsules = new ArrayList<>();
        for (int k = from; k < to; k++) {
            int i = pieces[k];
            Coordinate start = new Coordinate(work.x1(i), work.y1(i));
            Coordinate end = new Coordinate(work.x2(i), work.y2(i));
            Geometry axis = start.equals2D(end)
                    ? factory.createPoint(start)
                    : factory.createLineString(new Coordinate[] {start, end});
            capsules.add(BufferOp.bufferOp(axis, work.halfWidthMetres(i), round));
        }
        return capsules.isEmpty() ? factory.createPolygon() : UnaryUnionOp.union(capsules);
    }

    /** What two areas that only touch have in common, lines and points, is nothing here. */
    private Geometry overlay(Geometry a, Geometry b, int operation) {
        Geometry found = OverlayNGRobust.overlay(a, b, operation);
        List<Polygon> polygons = new ArrayList<>();
        for (int part = 0; part < found.getNumGeometries(); part++) {
            if (found.getGeometryN(part) instanceof Polygon polygon) {
                polygons.add(polygon);
            }
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** Square metres of an area that were covered at least once, at least twice, … */
    public double[] coveredSquareMetres(Geometry area) {
        return atLeast(area).stream().mapToDouble(Geometry::getArea).toArray();
    }

    /** The part of an area that was not covered. */
    public Geometry gaps(Geometry area) {
        int[] near = near(area.getEnvelopeInternal());
        return overlay(area, corridor(near, 0, near.length), OverlayNG.DIFFERENCE);
    }

    /** Square metres of an area that were not covered and lie in the corridors of silences, so that nobody knows. */
    public double unknownSquareMetres(Geometry area, WorkSegments silences) {
        ExactCoverage silent = new ExactCoverage(silences, PassRule.EACH_VEHICLE, 1, round.getQuadrantSegments());
        int[] near = silent.near(area.getEnvelopeInternal());
        Geometry within = overlay(area, silent.corridor(near, 0, near.length), OverlayNG.INTERSECTION);
        return within.isEmpty() ? 0 : gaps(within).getArea();
    }
}
