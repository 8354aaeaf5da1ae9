package org.jingtu.analysis.pattern;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;

/**
 * How many points, and how much weight, lie in each area. Areas may overlap: a point then counts in each.
 *
 * <p>Example: the point (0, 0) lies on the boundary of the unit square: {@code CONTAINS} counts 0, {@code COVERS} 1.
 */
public final class PointsInAreas {
    /** Whether points on an area's boundary belong to it. */
    public enum Predicate {
        /** Strictly inside (OGC contains for points). */
        CONTAINS,
        /** Inside or on the boundary (OGC covers). */
        COVERS
    }

    private final long[] count;
    private final double[] weight;

    private PointsInAreas(int areas) {
        count = new long[areas];
        weight = new double[areas];
    }

    /** Counts points by area; O(points × areas near each). */
    public static PointsInAreas count(PlanarPoints points, PlanarPolygons areas, Predicate predicate) {
        AreaLocator locator = new AreaLocator(areas);
        PointsInAreas result = new PointsInAreas(areas.size());
        for (int i = 0; i < points.size(); i++) {
            double w = points.weight(i);
            locator.forEach(points.x(i), points.y(i), (area, place) -> {
                if (place == AreaLocator.Place.INSIDE || predicate == Predicate.COVERS) {
                    result.count[area]++;
                    result.weight[area] += w;
                }
            });
        }
        return result;
    }

    public int size() {
        return count.length;
    }

    public long count(int area) {
        return count[area];
    }

    public double weight(int area) {
        return weight[area];
    }
}
