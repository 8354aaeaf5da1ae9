package org.jingtu.density;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;

/**
 * Leaves out points so far from all others that they must be errors: farther outside the middle 98 % of the points, east
 * to west or south to north, than that middle is wide. One coordinate typed wrong would otherwise stretch the raster over
 * half a province.
 */
final class FarAway {
    private static final double TAIL = 0.01;
    /** A middle narrower than this says nothing about errors. */
    private static final double NARROW_METRES = 5000;

    private FarAway() {}

    static PlanarPoints without(PlanarPoints points) {
        if (points.size() == 0) {
            return points;
        }
        double[] eastWest = bounds(points.xs());
        double[] southNorth = bounds(points.ys());
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            double px = points.x(i);
            double py = points.y(i);
            if (px >= eastWest[0] && px <= eastWest[1] && py >= southNorth[0] && py <= southNorth[1]) {
                x[n] = px;
                y[n++] = py;
            }
        }
        return n == x.length ? points : PlanarPoints.of(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    private static double[] bounds(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int tail = (int) (TAIL * (sorted.length - 1));
        double low = sorted[tail];
        double high = sorted[sorted.length - 1 - tail];
        double width = Math.max(NARROW_METRES, high - low);
        return new double[] {low - width, high + width};
    }
}
