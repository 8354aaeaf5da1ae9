package org.jingtu.analysis.density;

import java.util.Arrays;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * Exact sums of polynomial kernels. On one row of cells the kernel of a point is a polynomial of the column position
 * between two columns and zero elsewhere; so each (point, row) pair adds the polynomial's coefficients where it begins,
 * takes them away where it ends, and one pass along the row sums them up: O(n·h/Δy + columns·rows).
 *
 * <p>Coefficients are taken around the middle of a block of columns about 4 h wide, so that they stay near 1 and the
 * cancellation error stays below 1e-11 of the peak; where no kernel is active the sum is set to exactly zero, and without
 * negative weights no density is negative.
 */
final class RowSweep {
    private static final double BLOCK_BANDWIDTHS = 4;
    private static final int PARTS = 64;

    private final RasterGrid grid;
    private final double bandwidth;
    private final int power;
    private final int terms;
    private final int blockColumns;
    private final int blocks;
    private final PointsByRow points;

    private RowSweep(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        this.grid = grid;
        this.bandwidth = options.bandwidthMetres();
        this.power = options.kernel().power();
        this.terms = 2 * power + 1;
        double wide = BLOCK_BANDWIDTHS * bandwidth / grid.cellMetres();
        this.blockColumns = (int) Math.max(8, Math.min(grid.columns(), wide));
        this.blocks = (grid.columns() + blockColumns - 1) / blockColumns;
        this.points = PointsByRow.sort(points, grid, bandwidth, options.threads());
    }

    /** Density per square metre at the centres of the grid. */
    static double[] density(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        RowSweep sweep = new RowSweep(points, grid, options);
        double[] out = new double[grid.size()];
        double scale = options.kernel().scale(options.bandwidthMetres());
        int parts = Math.min(grid.rows(), PARTS);
        Parallel.run(parts, options.threads(), progress, part -> {
            Row row = sweep.new Row();
            int end = (int) ((long) grid.rows() * (part + 1) / parts);
            for (int r = (int) ((long) grid.rows() * part / parts); r < end; r++) {
                row.begin(r);
                row.sumInto(out, r * grid.columns(), scale);
            }
        });
        return out;
    }

    /** Working memory for one row at a time: what changes at each column of each block. */
    private final class Row {
        private final double[] change = new double[blocks * (blockColumns + 1) * terms];
        private final int[] entering = new int[blocks * (blockColumns + 1)];
        private final double[] sum = new double[terms];

        /** Enters every point that reaches row {@code r}. */
        void begin(int r) {
            double y = grid.centreY(r);
            double inverse = 1 / bandwidth;
            for (int i = points.firstReaching(r), end = points.endReaching(r); i < end; i++) {
                double v = (points.y(i) - y) * inverse;
                double a = 1 - v * v;
                if (a > 0) {
                    enter(points.x(i), Math.sqrt(a) * bandwidth, a, points.weight(i));
                }
            }
        }

        private void enter(double x, double half, double a, double w) {
            double cell = grid.cellMetres();
            double left = (x - half - grid.originX()) / cell - 0.5;
            double right = (x + half - grid.originX()) / cell - 0.5;
            int from = Math.max(0, (int) Math.ceil(left));
            int to = Math.min(grid.columns(), (int) Math.floor(right) + 1);
            if (from >= to) {
                return;
            }
            int last = (to - 1) / blockColumns;
            for (int b = from / blockColumns; b <= last; b++) {
                int base = b * (blockColumns + 1);
                int start = base + Math.max(0, from - b * blockColumns);
                int stop = base + Math.min(blockColumns, to - b * blockColumns);
                double s = (x - middle(b)) / bandwidth;
                add(start * terms, s, a, w);
                add(stop * terms, s, a, -w);
                entering[start]++;
                entering[stop]--;
            }
        }

        /** Adds w·(a − (t − s)²)^power as coefficients of t. */
        private void add(int at, double s, double a, double w) {
            double b = a - s * s;
            double q = 2 * s;
            double[] c = change;
            if (power == 1) {
                c[at] += w * b;
                c[at + 1] += w * q;
                c[at + 2] -= w;
            } else if (power == 2) {
                c[at] += w * b * b;
                c[at + 1] += w * 2 * b * q;
                c[at + 2] += w * (q * q - 2 * b);
                c[at + 3] -= w * 2 * q;
                c[at + 4] += w;
            } else {
                c[at] += w * b * b * b;
                c[at + 1] += w * 3 * b * b * q;
                c[at + 2] += w * 3 * b * (q * q - b);
                c[at + 3] += w * q * (q * q - 6 * b);
                c[at + 4] += w * 3 * (b - q * q);
                c[at + 5] += w * 3 * q;
                c[at + 6] -= w;
            }
        }

        private double middle(int block) {
            return grid.originX() + (block + 0.5) * blockColumns * grid.cellMetres();
        }

        /** Sums along the row, writes the densities and clears the memory for the next row. */
        void sumInto(double[] out, int offset, double scale) {
            for (int b = 0; b < blocks; b++) {
                Arrays.fill(sum, 0);
                int active = 0;
                int columns = Math.min(blockColumns, grid.columns() - b * blockColumns);
                for (int j = 0; j < columns; j++) {
                    int at = b * (blockColumns + 1) + j;
                    active += entering[at];
                    for (int k = 0; k < terms; k++) {
                        sum[k] = active == 0 ? 0 : sum[k] + change[at * terms + k];
                    }
                    int column = b * blockColumns + j;
                    double t = (grid.centreX(column) - middle(b)) / bandwidth;
                    double value = sum[terms - 1];
                    for (int k = terms - 2; k >= 0; k--) {
                        value = value * t + sum[k];
                    }
                    // adding 0.0 turns the -0.0 that cancellation may leave into 0.0
                    out[offset + column] = active == 0 || (value < 0 && points.nonNegative()) ? 0 : value * scale + 0.0;
                }
            }
            Arrays.fill(change, 0);
            Arrays.fill(entering, 0);
        }
    }
}
