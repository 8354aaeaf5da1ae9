package org.jingtu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Coverage by overlaying vector corridors: slow, exact to the circle's approximation (512 segments a quadrant: 1e-6 of
 * the round parts). For audits; the raster in {@code analysis.coverage} is the everyday way.
 */
public final class ExactCoverage {
    private static final int QUADRANT_SEGMENTS = 512;
    private static final BufferParameters ROUND =
            new BufferParameters(QUADRANT_SEGMENTS, BufferParameters.CAP_ROUND, BufferParameters.JOIN_ROUND, 5);

    private final List<Geometry> atLeast = new ArrayList<>();

    /**
     * @param tracks by vehicle: its lines, metres
     * @param halfWidths by vehicle, metres
     * @param passes most passes that are told apart; a pass is a vehicle
     */
    public ExactCoverage(List<Geometry> tracks, List<Double> halfWidths, int passes) {
        Geometry nothing = new GeometryFactory().createPolygon();
        for (int k = 0; k < passes; k++) {
            atLeast.add(nothing);
        }
        for (int v = 0; v < tracks.size(); v++) {
            Geometry corridor = corridor(tracks.get(v), halfWidths.get(v));
            for (int k = passes - 1; k > 0; k--) {
                Geometry again = overlay(atLeast.get(k - 1), corridor, OverlayNG.INTERSECTION);
                atLeast.set(k, overlay(atLeast.get(k), again, OverlayNG.UNION));
            }
            atLeast.set(0, overlay(atLeast.get(0), corridor, OverlayNG.UNION));
        }
    }

    /** The union of the capsules around every straight piece of the lines. */
    private static Geometry corridor(Geometry lines, double halfWidth) {
        List<Geometry> capsules = new ArrayList<>();
        for (int part = 0; part < lines.getNumGeometries(); part++) {
            Geometry line = lines.getGeometryN(part);
            for (int i = 0; i + 1 < line.getNumPoints(); i++) {
                Geometry piece = line.getFactory()
                        .createLineString(new Coordinate[] {line.getCoordinates()[i], line.getCoordinates()[i + 1]});
                capsules.add(BufferOp.bufferOp(piece, halfWidth, ROUND));
            }
        }
        return UnaryUnionOp.union(capsules);
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return OverlayNGRobust.overlay(a, b, operation);
    }

    /** Square metres of the area under at least {@code passes} vehicles. */
    public double coveredSquareMetres(Geometry area, int passes) {
        return overlay(area, atLeast.get(passes - 1), OverlayNG.INTERSECTION).getArea();
    }

    /** What no vehicle covered of the area. */
    public Geometry gaps(Geometry area) {
        return overlay(area, atLeast.get(0), OverlayNG.DIFFERENCE);
    }
}
