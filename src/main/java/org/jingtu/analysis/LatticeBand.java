package org.jingtu.analysis;

import java.util.Arrays;

/**
 * The neighbourhoods of {@link SpatialWeights#band} with self on cells of a lattice, without a matrix: in each row of the
 * lattice a neighbourhood is one stretch of columns, so its sum is a difference of two prefix sums.
 *
 * <p>Example: on squares of 100 m a band of 142 m gives inner cells neighbourhoods of 9; on hexagons 105 m gives 7.
 */
public final class LatticeBand {
    private static final int LEAST_ROWS = 32;

    private final CellGrid grid;
    private final int[] cells;
    private final int reach;
    private final boolean whole;
    private final double metres;

    /**
     * @param cells numbers of the cells that count, distinct
     * @param metres greatest distance between centres
     */
    public LatticeBand(CellGrid grid, int[] cells, double metres) {
        if (!(metres > 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("band of " + metres + " m");
        }
        this.grid = grid;
        this.cells = cells.clone();
        this.whole = isWhole(grid, cells);
        this.metres = metres * (1 + DistanceBand.TOLERANCE);
        this.reach = (int) Math.min(grid.rows() - 1, Math.floor(this.metres / grid.rowPitchMetres()));
    }

    /** Whether the cells are all those of the lattice in their order. */
    private static boolean isWhole(CellGrid grid, int[] cells) {
        boolean whole = cells.length == grid.size();
        for (int k = 0; k < cells.length && whole; k++) {
            whole = cells[k] == k;
        }
        return whole;
    }

    /** Number of cells. */
    public int size() {
        return cells.length;
    }

    /** Number of cells in each cell's neighbourhood, itself among them. */
    public double[] sizes(int threads) {
        double[] ones = new double[cells.length];
        Arrays.fill(ones, 1);
        return sums(ones, threads);
    }

    /**
     * Sums of a neighbourhood's values, by cell in the order of the cells. O(cells of the lattice · rows of a
     * neighbourhood). Sums of whole numbers are exact.
     */
    public double[] sums(double[] values, int threads) {
        if (values.length != cells.length) {
            throw new IllegalArgumentException(values.length + " values for " + cells.length + " cells");
        }
        double[] field = whole ? values : spread(values);
        double[] sums = new double[grid.size()];
        int rows = Math.max(LEAST_ROWS, 4 * reach);
        Parallel.run((grid.rows() + rows - 1) / rows, threads, Progress.NONE, strip -> {
            int from = strip * rows;
            sumRows(field, from, Math.min(grid.rows(), from + rows), sums);
        });
        if (whole) {
            return sums;
        }
        double[] ofCells = new double[cells.length];
        Arrays.setAll(ofCells, k -> sums[cells[k]]);
        return ofCells;
    }

    private double[] spread(double[] values) {
        double[] field = new double[grid.size()];
        for (int k = 0; k < cells.length; k++) {
            field[cells[k]] = values[k];
        }
        return field;
    }

    /** Keeps prefix sums only of the rows within reach: in the cache, not in memory. */
    private void sumRows(double[] field, int from, int to, double[] sums) {
        int ready = Math.max(0, from - reach);
        double[][] prefix = new double[2 * reach + 1][grid.columns() + 1];
        for (int row = from; row < to; row++) {
            int last = Math.min(grid.rows() - 1, row + reach);
            for (; ready <= last; ready++) {
                sumPrefix(field, ready * grid.columns(), prefix[ready % prefix.length]);
            }
            for (int other = Math.max(0, row - reach); other <= last; other++) {
                addStretches(prefix[other % prefix.length], row, other, sums);
            }
        }
    }

    private static void sumPrefix(double[] field, int from, double[] prefix) {
        double sum = 0;
        for (int c = 1; c < prefix.length; c++) {
            sum += field[from + c - 1];
            prefix[c] = sum;
        }
    }

    /** Adds to each cell of a row the stretch of another row that lies within the band. */
    private void addStretches(double[] prefix, int row, int other, double[] sums) {
        int columns = grid.columns();
        int from = row * columns;
        double dy = (other - row) * grid.rowPitchMetres();
        double dx = Math.sqrt(Math.max(0, metres * metres - dy * dy)) / grid.sizeMetres();
        double shift = grid.rowShift(other) - grid.rowShift(row);
        int low = (int) Math.max(-columns, Math.ceil(-dx - shift));
        int after = (int) Math.min(columns, Math.floor(dx - shift)) + 1;
        if (low >= after) {
            return;
        }
        int inner = Math.min(columns, Math.max(0, -low));
        int outer = Math.max(inner, columns - Math.max(0, after));
        addClipped(prefix, low, after, 0, inner, from, sums);
        for (int c = inner; c < outer; c++) {
            sums[from + c] += prefix[c + after] - prefix[c + low];
        }
        addClipped(prefix, low, after, outer, columns, from, sums);
    }

    /** Near the ends of a row, where stretches are cut. */
    private static void addClipped(double[] prefix, int low, int after, int first, int end, int from, double[] sums) {
        int columns = prefix.length - 1;
        for (int c = first; c < end; c++) {
            int stop = Math.max(0, Math.min(columns, c + after));
            sums[from + c] += prefix[stop] - prefix[Math.min(columns, Math.max(0, c + low))];
        }
    }
}
