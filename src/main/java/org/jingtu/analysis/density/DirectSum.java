package org.jingtu.analysis.density;

import java.util.Arrays;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * Kernel by kernel onto the cells it reaches: best for few points or small kernels, and exact for the Gaussian, whose
 * tail is cut where it is below 1e-17 of its height (8.9 σ). O(n·reach²/cell²).
 */
final class DirectSum {
    /** exp(−z²/2) is below 1e-17 from here on. */
    static final double GAUSSIAN_REACH = 8.9;

    private final RasterGrid grid;
    private final double h;
    private final int power;
    private final double reach;
    private final PointsByRow points;
    private final double[] out;

    private DirectSum(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        this.grid = grid;
        this.h = options.bandwidthMetres();
        this.power = options.kernel().power();
        this.reach = reach(options);
        this.points = PointsByRow.sort(points, grid, reach, options.threads());
        this.out = new double[grid.size()];
    }

    static double reach(DensityOptions options) {
        return options.kernel().isPolynomial() ? options.bandwidthMetres() : GAUSSIAN_REACH * options.bandwidthMetres();
    }

    static double[] density(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        DirectSum sum = new DirectSum(points, grid, options);
        double scale = options.kernel().scale(options.bandwidthMetres());
        int parts = Math.min(grid.rows(), 64);
        Parallel.run(parts, options.threads(), progress, part -> {
            int from = (int) ((long) grid.rows() * part / parts);
            int to = (int) ((long) grid.rows() * (part + 1) / parts);
            if (options.kernel().isPolynomial()) {
                sum.addPolynomials(from, to);
            } else {
                sum.addGaussians(from, to);
            }
            for (int i = from * grid.columns(); i < to * grid.columns(); i++) {
                sum.out[i] = sum.out[i] * scale + 0.0;
            }
        });
        return sum.out;
    }

    private void addPolynomials(int fromRow, int toRow) {
        for (int r = fromRow; r < toRow; r++) {
            double y = grid.centreY(r);
            for (int i = points.firstReaching(r), end = points.endReaching(r); i < end; i++) {
                double v = (points.y(i) - y) / h;
                if (v > -1 && v < 1) {
                    addPolynomial(r * grid.columns(), points.x(i), 1 - v * v, points.weight(i));
                }
            }
        }
    }

    private void addPolynomial(int row, double x, double a, double w) {
        double half = Math.sqrt(a) * h;
        int last = lastColumn(x + half);
        for (int column = firstColumn(x - half); column <= last; column++) {
            double u = (grid.centreX(column) - x) / h;
            double b = Math.max(0, a - u * u);
            out[row + column] += w * (power == 1 ? b : power == 2 ? b * b : b * b * b);
        }
    }

    /** The Gaussian is a product of a row's and a column's factor: the latter is computed once for all rows. */
    private void addGaussians(int fromRow, int toRow) {
        double[] across = new double[grid.columns()];
        double[] square = squareFactors();
        for (int i = points.firstReaching(fromRow), end = points.endReaching(toRow - 1); i < end; i++) {
            int first = firstColumn(points.x(i) - reach);
            int last = lastColumn(points.x(i) + reach);
            if (first > last) {
                continue;
            }
            fillAcross(across, square, points.x(i), first, last);
            for (int r = fromRow; r < toRow; r++) {
                double v = (points.y(i) - grid.centreY(r)) / h;
                if (Math.abs(v) < GAUSSIAN_REACH) {
                    double a = points.weight(i) * Math.exp(-v * v / 2);
                    int row = r * grid.columns();
                    for (int column = first; column <= last; column++) {
                        out[row + column] += a * across[column];
                    }
                }
            }
        }
    }

    /** exp(−(kδ)²/2) for k columns of δ bandwidths, as far as a kernel reaches. */
    private double[] squareFactors() {
        double step = grid.cellMetres() / h;
        double[] square = new double[(int) Math.min(grid.columns(), 2 + GAUSSIAN_REACH / step)];
        Arrays.setAll(square, k -> Math.exp(-k * step * (k * step) / 2));
        return square;
    }

    /** With u from the nearest centre: exp(−(u + kδ)²/2) = exp(−u²/2) · exp(−uδ)ᵏ · exp(−(kδ)²/2), three exponentials in all. */
    private void fillAcross(double[] across, double[] square, double x, int first, int last) {
        double step = grid.cellMetres() / h;
        int middle = (int) Math.max(first, Math.min(last, Math.rint((x - grid.centreX(0)) / grid.cellMetres())));
        double u = (grid.centreX(middle) - x) / h;
        double atMiddle = Math.exp(-u * u / 2);
        double factor = atMiddle;
        double ratio = Math.exp(-u * step);
        for (int column = middle; column <= last; column++) {
            across[column] = factor * square[column - middle];
            factor *= ratio;
        }
        factor = atMiddle / ratio;
        for (int column = middle - 1; column >= first; column--) {
            across[column] = factor * square[middle - column];
            factor /= ratio;
        }
    }

    private int firstColumn(double x) {
        return (int) Math.max(0, Math.ceil((x - grid.originX()) / grid.cellMetres() - 0.5));
    }

    private int lastColumn(double x) {
        return (int) Math.min(grid.columns() - 1.0, Math.floor((x - grid.originX()) / grid.cellMetres() - 0.5));
    }
}
