package org.jingtu.analysis.density;

import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * Gaussian density of many points on fine cells. A kernel centred anywhere is, at every cell centre, the interpolation of
 * kernels centred at the cell centres around it. So each point's weight is shared among 7 × 7 cells by Lagrange's weights,
 * which keep its moments up to the sixth, and two convolutions, along rows and along columns, follow for all points
 * together. The interpolation error is below |f⁽⁷⁾|·12.4/5040·cell⁷: with cells of at most σ/20 less than 1e-9 of the peak
 * wherever the points lie, also when all lie at one place. O(n + columns·rows·σ/cell).
 */
final class GaussianConvolution {
    /** Cells must be at most so many σ. */
    static final double LARGEST_CELL = 1 / 20.0;

    /** exp(−z²/2) is below 1e-12 from here on. */
    private static final double REACH = 7.5;

    /** Cells on either side of its own that a point is shared with. */
    private static final int SHARED = 3;

    /** Products of the differences of node k from the other nodes. */
    private static final double[] DENOMINATOR = {720, -120, 48, -36, 48, -120, 720};

    private final RasterGrid grid;
    private final DensityOptions options;
    private final double[] kernel;
    private final int margin;
    private final int paddedColumns;
    private final int paddedRows;
    private final PointsByRow points;

    private GaussianConvolution(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        this.grid = grid;
        this.options = options;
        int reach = reachCells(grid, options);
        this.kernel = new double[2 * reach + 1];
        for (int k = -reach; k <= reach; k++) {
            double z = k * grid.cellMetres() / options.bandwidthMetres();
            kernel[k + reach] = Math.exp(-z * z / 2);
        }
        this.margin = reach;
        this.paddedColumns = grid.columns() + 2 * margin;
        this.paddedRows = grid.rows() + 2 * margin;
        this.points = PointsByRow.sort(
                points, grid, REACH * options.bandwidthMetres() + (SHARED + 1) * grid.cellMetres(), options.threads());
    }

    private static int reachCells(RasterGrid grid, DensityOptions options) {
        return (int) Math.ceil(REACH * options.bandwidthMetres() / grid.cellMetres());
    }

    /** Multiplications that it takes, for choosing; infinite where it is not accurate or would need too much memory. */
    static double cost(long points, RasterGrid grid, DensityOptions options) {
        double across = 2 * Math.ceil(REACH * options.bandwidthMetres() / grid.cellMetres()) + 1;
        double padded = (grid.columns() + across) * (grid.rows() + across);
        boolean fits =
                grid.cellMetres() <= LARGEST_CELL * options.bandwidthMetres() && padded <= RasterGrid.MAXIMUM_CELLS;
        return fits ? (2.0 * grid.rows() + across) * grid.columns() * across + 60.0 * points : Double.POSITIVE_INFINITY;
    }

    static double[] density(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        GaussianConvolution convolution = new GaussianConvolution(points, grid, options);
        double[] mass = convolution.share(progress.between(0, 0.3));
        double[] along = convolution.alongRows(mass, progress.between(0.3, 0.7));
        return convolution.alongColumns(along, progress.between(0.7, 1));
    }

    /** Weights of the points, shared among the cells of the padded grid. */
    private double[] share(Progress progress) {
        double[] mass = new double[paddedColumns * paddedRows];
        int parts = Math.min(paddedRows, 32);
        Parallel.run(parts, options.threads(), progress, part -> {
            int from = (int) ((long) paddedRows * part / parts);
            int to = (int) ((long) paddedRows * (part + 1) / parts);
            double[] acrossX = new double[2 * SHARED + 1];
            double[] acrossY = new double[2 * SHARED + 1];
            // a row more on either side: rounding may put a point on the border of two rows into either
            int first = points.firstOfRow(from - margin - SHARED - 1);
            int end = points.firstOfRow(to - margin + SHARED + 1);
            for (int i = first; i < end; i++) {
                double column = (points.x(i) - grid.originX()) / grid.cellMetres() + margin;
                double row = (points.y(i) - grid.originY()) / grid.cellMetres() + margin;
                int c = (int) Math.floor(column);
                int r = (int) Math.floor(row);
                lagrange(column - c - 0.5, acrossX);
                lagrange(row - r - 0.5, acrossY);
                int low = Math.max(0, c - SHARED);
                int high = Math.min(paddedColumns - 1, c + SHARED);
                for (int y = Math.max(from, r - SHARED); y <= Math.min(to - 1, r + SHARED); y++) {
                    double w = points.weight(i) * acrossY[y - r + SHARED];
                    for (int x = low; x <= high; x++) {
                        mass[y * paddedColumns + x] += w * acrossX[x - c + SHARED];
                    }
                }
            }
        });
        return mass;
    }

    /** Weights that interpolate from the nodes −3 … 3 to {@code t}: products of (t − j) over all other nodes j. */
    private static void lagrange(double t, double[] weight) {
        double before = 1;
        for (int k = 0; k < weight.length; k++) {
            weight[k] = before / DENOMINATOR[k];
            before *= t - (k - SHARED);
        }
        double after = 1;
        for (int k = weight.length - 1; k >= 0; k--) {
            weight[k] *= after;
            after *= t - (k - SHARED);
        }
    }

    private double[] alongRows(double[] mass, Progress progress) {
        int width = grid.columns();
        double[] out = new double[width * paddedRows];
        Parallel.run(paddedRows, options.threads(), progress, r -> {
            for (int k = 0; k < kernel.length; k++) {
                addProduct(out, r * width, mass, r * paddedColumns + k, kernel[k]);
            }
        });
        return out;
    }

    private double[] alongColumns(double[] along, Progress progress) {
        int width = grid.columns();
        double[] out = new double[grid.size()];
        double scale = options.kernel().scale(options.bandwidthMetres());
        Parallel.run(grid.rows(), options.threads(), progress, r -> {
            for (int k = 0; k < kernel.length; k++) {
                addProduct(out, r * width, along, (r + k) * width, kernel[k] * scale);
            }
            for (int i = r * width; i < (r + 1) * width; i++) {
                // interpolation may leave a trace below zero where the kernel is cut
                out[i] = out[i] < 0 && points.nonNegative() ? 0 : out[i] + 0.0;
            }
        });
        return out;
    }

    /** One row of the grid: out += factor · in. */
    private void addProduct(double[] out, int to, double[] in, int from, double factor) {
        for (int i = 0, width = grid.columns(); i < width; i++) {
            out[to + i] += factor * in[from + i];
        }
    }
}
