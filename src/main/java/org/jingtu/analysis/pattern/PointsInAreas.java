package org.jingtu.analysis.pattern;

import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;

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

    private static final int PARTS = 16;

    private final long[] count;
    private final double[] weight;

    private PointsInAreas(int areas) {
        count = new long[areas];
        weight = new double[areas];
    }

    /** Counts points by area; O(points × areas near each). */
    public static PointsInAreas count(PlanarPoints points, PlanarPolygons areas, Predicate predicate) {
        return count(points, areas, predicate, 1);
    }

    /** The same on several threads; the result does not depend on their number. Memory: 256 bytes an area. */
    public static PointsInAreas count(PlanarPoints points, PlanarPolygons areas, Predicate predicate, int threads) {
        AreaLocator locator = new AreaLocator(areas);
        PointsInAreas[] parts = new PointsInAreas[PARTS];
        Parallel.run(PARTS, threads, Progress.NONE, part -> {
            parts[part] = new PointsInAreas(areas.size());
            int end = (int) ((long) points.size() * (part + 1) / PARTS);
            for (int i = (int) ((long) points.size() * part / PARTS); i < end; i++) {
                parts[part].add(locator, points, i, predicate);
            }
        });
        PointsInAreas sum = new PointsInAreas(areas.size());
        for (PointsInAreas part : parts) {
            for (int a = 0; a < areas.size(); a++) {
                sum.count[a] += part.count[a];
                sum.weight[a] += part.weight[a];
            }
        }
        return sum;
    }

    private void add(AreaLocator locator, PlanarPoints points, int i, Predicate predicate) {
        locator.forEach(points.x(i), points.y(i), (area, place) -> {
            if (place == AreaLocator.Place.INSIDE || predicate == Predicate.COVERS) {
                count[area]++;
                weight[area] += points.weight(i);
            }
        });
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
