package org.jingtu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * What was left uncovered, as polygons that somebody could go to, and apart from them the slivers: pieces in which no
 * circle of {@code leastWidthMetres} has room, such as the seam between two passes. A piece is dropped or kept whole; no
 * area is moved, so the polygons and the slivers make up what was left uncovered.
 *
 * <p>A strip of 20 by 0.4 m is a sliver at 0.5 m, a square of 0.6 m is none.
 *
 * @param polygons in metres, largest first
 * @param slivers their number
 * @param sliverM2 their area together
 */
public record Gaps(List<Polygon> polygons, int slivers, double sliverM2) {
    /** Points a quarter circle: a square just as wide as the least width is kept. */
    private static final int QUADRANT_SEGMENTS = 2;

    public Gaps {
        polygons = List.copyOf(polygons);
    }

    /**
     * Cost: a buffer of each piece.
     *
     * @param uncovered in metres; parts that are no polygons have no area and are left out
     * @param leastWidthMetres 0: every piece is worth going to
     */
    public static Gaps of(Geometry uncovered, double leastWidthMetres) {
        if (!(leastWidthMetres >= 0)) {
            throw new IllegalArgumentException("width " + leastWidthMetres);
        }
        List<Polygon> polygons = new ArrayList<>();
        int slivers = 0;
        double sliverArea = 0;
        for (int part = 0; part < uncovered.getNumGeometries(); part++) {
            if (!(uncovered.getGeometryN(part) instanceof Polygon piece) || !(piece.getArea() > 0)) {
                continue;
            }
            if (hasRoom(piece, leastWidthMetres)) {
                polygons.add(piece);
            } else {
                slivers++;
                sliverArea += piece.getArea();
            }
        }
        polygons.sort((a, b) -> Double.compare(b.getArea(), a.getArea()));
        return new Gaps(polygons, slivers, sliverArea);
    }

    private static boolean hasRoom(Polygon piece, double width) {
        return width == 0
                || !piece.buffer(-width / 2, QUADRANT_SEGMENTS, BufferParameters.CAP_ROUND)
                        .isEmpty();
    }
}
