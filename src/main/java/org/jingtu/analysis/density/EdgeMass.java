package org.jingtu.analysis.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * The share of a kernel's mass that lies inside a rectangle. Gaussian: a product of normal probabilities. Polynomial
 * kernels: exact along x, Gauss-Legendre along y on the pieces where the integrand is smooth (error below 1e-9).
 */
final class EdgeMass {
    private static final double[] NODE = {
        -0.9815606342467192,
        -0.9041172563704749,
        -0.7699026741943047,
        -0.5873179542866175,
        -0.3678314989981802,
        -0.1252334085114689,
        0.1252334085114689,
        0.3678314989981802,
        0.5873179542866175,
        0.7699026741943047,
        0.9041172563704749,
        0.9815606342467192
    };
    private static final double[] NODE_WEIGHT = {
        0.0471753363865118, 0.1069393259953184, 0.1600783285433462, 0.2031674267230659, 0.2334925365383548,
        0.2491470458134028, 0.2491470458134028, 0.2334925365383548, 0.2031674267230659, 0.1600783285433462,
        0.1069393259953184, 0.0471753363865118
    };

    private final Extent window;
    private final double h;
    private final int power;
    private final int threads;

    EdgeMass(RasterGrid grid, DensityOptions options) {
        this(Extent.of(grid), options);
    }

    EdgeMass(Extent window, DensityOptions options) {
        this.window = window;
        this.h = options.bandwidthMetres();
        this.power = options.kernel().power();
        this.threads = options.threads();
    }

    /** The points that lie in the window, its border included. */
    PlanarPoints pointsInside(PlanarPoints points) {
        int[] inside = IntStream.range(0, points.size())
                .filter(i -> window.covers(points.x(i), points.y(i)))
                .toArray();
        if (inside.length == points.size()) {
            return points;
        }
        return PlanarPoints.weighted(
                Arrays.stream(inside).mapToDouble(points::x).toArray(),
                Arrays.stream(inside).mapToDouble(points::y).toArray(),
                Arrays.stream(inside).mapToDouble(points::weight).toArray());
    }

    /** Diggle: each point's weight divided by the share of its kernel that lies inside. All points lie in the window. */
    PlanarPoints reweighted(PlanarPoints points) {
        double[] weight = new double[points.size()];
        Arrays.setAll(weight, i -> points.weight(i) / inside(points.x(i), points.y(i)));
        return PlanarPoints.weighted(points.xs(), points.ys(), weight);
    }

    /** Uniform: each cell's density divided by the share of a kernel at its centre that lies inside. */
    void divide(double[] values, RasterGrid grid, Progress progress) {
        int columns = grid.columns();
        double[] across = IntStream.range(0, power == 0 ? columns : 0)
                .mapToDouble(c -> gaussian(window.west(), window.east(), grid.centreX(c)))
                .toArray();
        Parallel.run(grid.rows(), threads, progress, r -> {
            double y = grid.centreY(r);
            double upward = power == 0 ? gaussian(window.south(), window.north(), y) : 0;
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] /= power == 0 ? across[c] * upward : inside(grid.centreX(c), y);
            }
        });
    }

    /** Share of a Gaussian around {@code centre} between two coordinates. */
    private double gaussian(double from, double to, double centre) {
        return Normal.cdf((to - centre) / h) - Normal.cdf((from - centre) / h);
    }

    /** Mass inside the window of a kernel centred at (x, y): 1 far from the edges, a quarter at a corner. */
    double inside(double x, double y) {
        if (power == 0) {
            return gaussian(window.west(), window.east(), x) * gaussian(window.south(), window.north(), y);
        }
        double west = (window.west() - x) / h;
        double east = (window.east() - x) / h;
        double south = (window.south() - y) / h;
        double north = (window.north() - y) / h;
        if (west <= -1 && east >= 1 && south <= -1 && north >= 1) {
            return 1;
        }
        return polynomial(Math.max(-1, west), Math.min(1, east), Math.max(-1, south), Math.min(1, north));
    }

    /** Angles where the circle crosses the vertical edges break the integrand; between them it is smooth in sin-space. */
    private double polynomial(double west, double east, double south, double north) {
        if (west >= east || south >= north) {
            return 0;
        }
        double[] breaks = {south, -chord(west), -chord(east), 0, chord(west), chord(east), north};
        Arrays.sort(breaks);
        double sum = 0;
        for (int k = 1; k < breaks.length; k++) {
            double from = Math.max(south, breaks[k - 1]);
            double to = Math.min(north, breaks[k]);
            if (to > from) {
                sum += piece(Math.asin(from), Math.asin(to), west, east);
            }
        }
        return sum * (power + 1) / Math.PI;
    }

    private static double chord(double x) {
        return Math.sqrt(Math.max(0, 1 - x * x));
    }

    private double piece(double from, double to, double west, double east) {
        double sum = 0;
        double half = (to - from) / 2;
        for (int k = 0; k < NODE.length; k++) {
            double angle = (from + to) / 2 + half * NODE[k];
            double reach = Math.cos(angle);
            double low = Math.max(west, -reach);
            double high = Math.min(east, reach);
            if (high > low) {
                double a = reach * reach;
                sum += NODE_WEIGHT[k] * reach * (antiderivative(high, a) - antiderivative(low, a));
            }
        }
        return sum * half;
    }

    /** ∫ (a − u²)^power du. */
    private double antiderivative(double u, double a) {
        double u2 = u * u;
        return switch (power) {
            case 1 -> u * (a - u2 / 3);
            case 2 -> u * (a * a - 2 * a * u2 / 3 + u2 * u2 / 5);
            default -> u * (a * a * a - a * a * u2 + 3 * a * u2 * u2 / 5 - u2 * u2 * u2 / 7);
        };
    }
}
