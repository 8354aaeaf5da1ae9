package org.jingtu.analysis.pattern;

import org.jingtu.analysis.PlanarPolygons;

/**
 * Where points of a pattern could have been seen, and what its edge does to distances: a circle around a point reaches
 * out of the window, and of two places far apart fewer pairs fit into it.
 */
public interface PatternWindow {
    /** A rectangle. @throws IllegalArgumentException unless west &lt; east and south &lt; north, all finite */
    static PatternWindow rectangle(double west, double south, double east, double north) {
        return new RectangleWindow(west, south, east, north);
    }

    /**
     * Polygons with holes that do not overlap, all of them together. A circle costs O(edges), a translation O(edges²).
     *
     * @throws IllegalArgumentException without any area
     */
    static PatternWindow polygons(PlanarPolygons areas) {
        return new PolygonWindow(areas);
    }

    double areaSquareMetres();

    double perimeterMetres();

    /** Whether a place lies in the window or on its edge. */
    boolean covers(double x, double y);

    /** Distance to the nearest edge, from inside or outside. */
    double edgeDistance(double x, double y);

    /** Share of the circle's line that lies in the window, 0 to 1; for a centre inside. */
    double circleShare(double x, double y, double radius);

    /** Area of the window and the window moved by (dx, dy) in common. */
    double overlapSquareMetres(double dx, double dy);

    /** West, south, east, north. */
    double[] bounds();
}
