package org.jingtu.analysis.pattern;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;

/** Distances to the nearest other place. Points at the same place count once. */
public final class NearestNeighbours {
    private NearestNeighbours() {}

    /**
     * Mean distance from each distinct place to its nearest other place, metres; 0 for fewer than two places. A sweep in
     * the order of x: O(n log n) for ordinary point sets.
     *
     * <p>Example: for (0, 0), (3, 0), (10, 0) it is (3 + 3 + 7) / 3.
     */
    public static double meanDistanceMetres(PlanarPoints points) {
        int n = points.size();
        long[] order = new long[n];
        double[] xs = points.xs().clone();
        Arrays.sort(xs);
        double west = n == 0 ? 0 : xs[0];
        double scale = n > 0 && xs[n - 1] > west ? ((1L << 30) - 1) / (xs[n - 1] - west) : 0;
        for (int i = 0; i < n; i++) {
            order[i] = ((long) ((points.x(i) - west) * scale) << 32) | i;
        }
        Arrays.sort(order);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = points.x((int) order[k]);
            y[k] = points.y((int) order[k]);
        }
        double slack = scale > 0 ? 1 / scale : 0;
        double sum = 0;
        int places = 0;
        for (int k = 0; k < n; k++) {
            double nearest = Math.min(towards(x, y, k, -1, slack), towards(x, y, k, 1, slack));
            if (!repeats(x, y, k, slack) && nearest < Double.POSITIVE_INFINITY) {
                sum += Math.sqrt(nearest);
                places++;
            }
        }
        return places == 0 ? 0 : sum / places;
    }

    /** Squared distance to the nearest other place on one side; the order is by x up to {@code slack}. */
    private static double towards(double[] x, double[] y, int k, int step, double slack) {
        double best = Double.POSITIVE_INFINITY;
        for (int j = k + step; j >= 0 && j < x.length; j += step) {
            double dx = Math.abs(x[j] - x[k]);
            double certain = Math.max(0, dx - slack);
            if (certain * certain > best) {
                break;
            }
            double d = (x[j] - x[k]) * (x[j] - x[k]) + (y[j] - y[k]) * (y[j] - y[k]);
            if (d > 0 && d < best) {
                best = d;
            }
        }
        return best;
    }

    /** Whether an earlier point in the order lies at the same place. */
    private static boolean repeats(double[] x, double[] y, int k, double slack) {
        for (int j = k - 1; j >= 0 && x[k] - x[j] <= slack; j--) {
            if (x[j] == x[k] && y[j] == y[k]) {
                return true;
            }
        }
        return false;
    }
}
