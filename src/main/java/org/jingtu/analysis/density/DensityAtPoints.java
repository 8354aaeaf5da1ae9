package org.jingtu.analysis.density;

import java.util.Arrays;
import java.util.Comparator;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;

/**
 * Kernel density at the points themselves, per square metre: by direct sums, with or without each point's own kernel. Edge
 * corrections as in {@link KernelDensity}, within a rectangle that need not be made of cells. Source: Baddeley, Rubak
 * &amp; Turner 2015, §6.5.
 *
 * <p>Cost: O(n · points within reach in x), reach h or 8.9 σ (38.7 σ when leaving one out); memory 60 bytes a point. Neither the order of the points nor
 * the number of threads changes a bit of the result.
 *
 * <p>Example: two points 50 m apart, quartic of h = 100 m: each has 9.549e-5 of its own and 5.371e-5 of the other.
 */
public final class DensityAtPoints {
    private static final int PART = 256;

    /** exp(−z²/2) is zero from here on. */
    private static final double LAST_TAIL = 38.7;

    private DensityAtPoints() {}

    /**
     * Density at each point, in the order of the points.
     *
     * @param leaveOneOut whether a point's own kernel is left out, as cross-validation wants it
     * @throws UnusableDataException {@code outside-window} with an edge correction and a point outside the extent
     */
    public static double[] of(
            PlanarPoints points, Extent extent, DensityOptions options, boolean leaveOneOut, Progress progress) {
        int n = points.size();
        double[] mass = mass(points, extent, options);
        boolean diggle = options.edge() == EdgeCorrection.DIGGLE;
        int[] order = order(points);
        double[] x = Arrays.stream(order).mapToDouble(points::x).toArray();
        double[] y = Arrays.stream(order).mapToDouble(points::y).toArray();
        double[] weight = Arrays.stream(order)
                .mapToDouble(i -> diggle ? points.weight(i) / mass[i] : points.weight(i))
                .toArray();
        double reach = reach(options, leaveOneOut);
        double[] out = new double[n];
        Parallel.run((n + PART - 1) / PART, options.threads(), progress, part -> {
            for (int k = part * PART; k < Math.min(n, (part + 1) * PART); k++) {
                int from = firstFrom(x, x[k] - reach);
                double sum = 0;
                for (int j = from; j < n && x[j] <= x[k] + reach; j++) {
                    double distance = Math.hypot(x[j] - x[k], y[j] - y[k]);
                    if (distance <= reach && !(leaveOneOut && j == k)) {
                        sum += weight[j] * options.kernel().valueAt(distance, options.bandwidthMetres());
                    }
                }
                out[order[k]] = options.edge() == EdgeCorrection.UNIFORM ? sum / mass[order[k]] : sum;
            }
        });
        return out;
    }

    /** Without its own kernel, a lonely point has nothing but the tails of others: as far as they are above zero at all. */
    private static double reach(DensityOptions options, boolean leaveOneOut) {
        boolean tails = leaveOneOut && !options.kernel().isPolynomial();
        return tails ? LAST_TAIL * options.bandwidthMetres() : DirectSum.reach(options);
    }

    private static double[] mass(PlanarPoints points, Extent extent, DensityOptions options) {
        double[] mass = new double[points.size()];
        if (options.edge() == EdgeCorrection.NONE) {
            return mass;
        }
        EdgeMass shares = new EdgeMass(extent, options);
        for (int i = 0; i < mass.length; i++) {
            if (!extent.covers(points.x(i), points.y(i))) {
                throw new UnusableDataException(
                        "outside-window", "An edge correction needs all points within the extent.");
            }
            mass[i] = shares.inside(points.x(i), points.y(i));
        }
        return mass;
    }

    /** By x, then y, then weight. */
    private static int[] order(PlanarPoints points) {
        Integer[] order = new Integer[points.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(points::x)
                        .thenComparingDouble(points::y)
                        .thenComparingDouble(points::weight));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static int firstFrom(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
