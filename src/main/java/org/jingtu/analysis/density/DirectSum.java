package org.jingtu.analysis.density;

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

    private DirectSum() {}

    static double reach(DensityOptions options) {
        return options.kernel().isPolynomial() ? options.bandwidthMetres() : GAUSSIAN_REACH * options.bandwidthMetres();
    }

    static double[] density(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        double reach = reach(options);
        PointsByRow sorted = PointsByRow.sort(points, grid, reach);
        double[] out = new double[grid.size()];
        int parts = Math.min(grid.rows(), 64);
        Parallel.run(parts, options.threads(), progress, part -> {
            int end = (int) ((long) grid.rows() * (part + 1) / parts);
            for (int r = (int) ((long) grid.rows() * part / parts); r < end; r++) {
                double y = grid.centreY(r);
                Row row = new Row(grid, r, options, reach, out);
                for (int i = sorted.firstReaching(r), to = sorted.endReaching(r); i < to; i++) {
                    double dy = sorted.y(i) - y;
                    if (Math.abs(dy) < reach) {
                        row.add(sorted.x(i), dy, sorted.weight(i));
                    }
                }
            }
        });
        double scale = options.kernel().scale(options.bandwidthMetres());
        for (int i = 0; i < out.length; i++) {
            out[i] *= scale;
        }
        return out;
    }

    /** Adds kernels to one row of cells. */
    private static final class Row {
        private final RasterGrid grid;
        private final int offset;
        private final double h;
        private final int power;
        private final double reach;
        private final double[] out;

        Row(RasterGrid grid, int row, DensityOptions options, double reach, double[] out) {
            this.grid = grid;
            this.offset = row * grid.columns();
            this.h = options.bandwidthMetres();
            this.power = options.kernel().power();
            this.reach = reach;
            this.out = out;
        }

        void add(double x, double dy, double w) {
            double half = Math.sqrt(reach * reach - dy * dy);
            double cell = grid.cellMetres();
            int from = Math.max(0, (int) Math.ceil((x - half - grid.originX()) / cell - 0.5));
            int to = Math.min(grid.columns() - 1, (int) Math.floor((x + half - grid.originX()) / cell - 0.5));
            double a = 1 - dy * dy / (h * h);
            double gaussianY = power == 0 ? Math.exp(-dy * dy / (2 * h * h)) : 0;
            for (int column = from; column <= to; column++) {
                double u = (grid.centreX(column) - x) / h;
                double value;
                if (power == 0) {
                    value = gaussianY * Math.exp(-u * u / 2);
                } else {
                    double b = Math.max(0, a - u * u);
                    value = power == 1 ? b : power == 2 ? b * b : b * b * b;
                }
                out[offset + column] += w * value;
            }
        }
    }
}
