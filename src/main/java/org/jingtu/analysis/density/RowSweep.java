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
 * <p>Coefficients are taken around the middle of a block of columns 4 to 8 h wide (triweight: 2 to 4 h), so that they stay near 1 and the
 * cancellation error stays below 1e-11 of the peak; where no kernel is active the sum is set to exactly zero, and without
 * negative weights no density is negative.
 */
final class RowSweep {
    private static final int PARTS = 64;

    private final RasterGrid grid;
    private final double bandwidth;
    private final int power;
    private final int terms;
    private final int blockColumns;
    private final int blocks;
    private final PointsByRow points;

    /** Of each block of columns, metres. */
    private final double[] middle;

    private RowSweep(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        this.grid = grid;
        this.bandwidth = options.bandwidthMetres();
        this.power = options.kernel().power();
        this.terms = 2 * power + 1;
        // the sixth power of the position is in play for the triweight kernel: narrower blocks keep it near 1
        double wide = (power < 3 ? 4 : 2) * bandwidth / grid.cellMetres();
        this.blockColumns = Integer.highestOneBit((int) Math.max(8, Math.min(2.0 * grid.columns(), 2 * wide)));
        this.blocks = (grid.columns() + blockColumns - 1) / blockColumns;
        this.middle = new double[blocks];
        Arrays.setAll(middle, b -> grid.originX() + (b + 0.5) * blockColumns * grid.cellMetres());
        this.points = PointsByRow.sort(points, grid, bandwidth, options.threads());
    }

    /** Density per square metre at the centres of the grid. */
    static double[] density(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        RowSweep sweep = new RowSweep(points, grid, options);
        double[] out = new double[grid.size()];
        double scale = options.kernel().scale(options.bandwidthMetres()) * sweep.points.equalWeight();
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
        private final int[] entering = new int[points.equalWeights() ? 0 : blocks * (blockColumns + 1)];
        private final double[] sum = new double[terms];
        private final double perCell = 1 / grid.cellMetres();
        private final double inverse = 1 / bandwidth;
        private final int blockBits = Integer.numberOfTrailingZeros(blockColumns);

        /** Enters every point that reaches row {@code r}. */
        void begin(int r) {
            double y = grid.centreY(r);
            boolean equal = points.equalWeights();
            for (int i = points.firstReaching(r), end = points.endReaching(r); i < end; i++) {
                double v = (points.y(i) - y) * inverse;
                double a = 1 - v * v;
                if (a > 0) {
                    enter(points.x(i), a, equal ? 1 : points.weight(i));
                }
            }
        }

        private void enter(double x, double a, double w) {
            // casts round up what lies right of the first centre; a column too many or few there has a kernel near 0
            double column = (x - grid.originX()) * perCell + 0.5;
            double columns = Math.sqrt(a) * bandwidth * perCell;
            int from = Math.max(0, (int) (column - columns));
            int to = Math.min(grid.columns(), (int) (column + columns));
            if (from >= to) {
                return;
            }
            int last = (to - 1) >> blockBits;
            for (int b = from >> blockBits; b <= last; b++) {
                int base = b * (blockColumns + 1);
                int start = base + Math.max(0, from - b * blockColumns);
                int stop = base + Math.min(blockColumns, to - b * blockColumns);
                double s = (x - middle[b]) * inverse;
                between(start * terms, stop * terms, s, a, w);
                if (entering.length > 0) {
                    entering[start]++;
                    entering[stop]--;
                }
            }
        }

        /** Adds w·(a − (t − s)²)^power as coefficients of t at one place and takes them away at another. */
        private void between(int start, int stop, double s, double a, double w) {
            double b = a - s * s;
            double q = 2 * s;
            double c1 = w * b;
            double c2 = w * q;
            if (power == 1) {
                change(start, stop, c1, c2);
                change(start + 2, stop + 2, -w);
            } else if (power == 2) {
                change(start, stop, c1 * b, 2 * b * c2);
                change(start + 2, stop + 2, c2 * q - 2 * c1, -2 * c2);
                change(start + 4, stop + 4, w);
            } else {
                change(start, stop, c1 * b * b, 3 * b * b * c2);
                change(start + 2, stop + 2, 3 * b * (c2 * q - c1), c2 * (q * q - 6 * b));
                change(start + 4, stop + 4, 3 * (c1 - c2 * q), 3 * c2);
                change(start + 6, stop + 6, -w);
            }
        }

        private void change(int start, int stop, double first, double second) {
            change(start, stop, first);
            change(start + 1, stop + 1, second);
        }

        private void change(int start, int stop, double by) {
            change[start] += by;
            change[stop] -= by;
        }

        /** Whether a kernel is active: with equal weights the highest coefficient counts them exactly. */
        private boolean isActive(int entered) {
            return points.equalWeights() ? sum[terms - 1] != 0 : entered > 0;
        }

        /** Sums along the row, writes the densities and clears the memory for the next row. */
        void sumInto(double[] out, int offset, double scale) {
            for (int b = 0; b < blocks; b++) {
                Arrays.fill(sum, 0);
                int entered = 0;
                int columns = Math.min(blockColumns, grid.columns() - b * blockColumns);
                for (int j = 0; j < columns; j++) {
                    int at = b * (blockColumns + 1) + j;
                    entered += entering.length == 0 ? 0 : entering[at];
                    for (int k = 0; k < terms; k++) {
                        sum[k] += change[at * terms + k];
                    }
                    int column = b * blockColumns + j;
                    if (isActive(entered)) {
                        double value = valueAt((grid.centreX(column) - middle[b]) / bandwidth);
                        // adding 0.0 turns the -0.0 that cancellation may leave into 0.0
                        out[offset + column] = value < 0 && points.nonNegative() ? 0 : value * scale + 0.0;
                    } else {
                        Arrays.fill(sum, 0);
                    }
                }
            }
            Arrays.fill(change, 0);
            Arrays.fill(entering, 0);
        }

        private double valueAt(double t) {
            double value = sum[terms - 1];
            for (int k = terms - 2; k >= 0; k--) {
                value = value * t + sum[k];
            }
            return value;
        }
    }
}
