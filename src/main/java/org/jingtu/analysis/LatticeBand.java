package org.jingtu.analysis;

import java.util.Arrays;

/**
 * The neighbourhoods of {@link SpatialWeights#band} with self on cells of a lattice, without a matrix: in each row of the
 * lattice a neighbourhood is one stretch of columns, so its sum is a difference of two prefix sums.
 *
 * <p>Example: on squares of 100 m a band of 142 m gives inner cells neighbourhoods of 9; on hexagons 105 m gives 7.
 */
public final class LatticeBand {
    private final CellGrid grid;
    private final int[] cells;
    private final int reach;
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
        this.metres = metres * (1 + DistanceBand.TOLERANCE);
        this.reach = (int) Math.min(grid.rows() - 1, Math.floor(this.metres / grid.rowPitchMetres()));
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
        double[] field = new double[grid.size()];
        for (int k = 0; k < cells.length; k++) {
            field[cells[k]] = values[k];
        }
        int rows = grid.rows();
        double[][] prefix = new double[rows][];
        Parallel.run(rows, threads, Progress.NONE, row -> prefix[row] = prefix(field, row));
        Parallel.run(rows, threads, Progress.NONE, row -> sumRow(prefix, row, field));
        double[] sums = new double[cells.length];
        Arrays.setAll(sums, k -> field[cells[k]]);
        return sums;
    }

    private double[] prefix(double[] field, int row) {
        int columns = grid.columns();
        double[] prefix = new double[columns + 1];
        for (int c = 0; c < columns; c++) {
            prefix[c + 1] = prefix[c] + field[row * columns + c];
        }
        return prefix;
    }

    private void sumRow(double[][] prefix, int row, double[] field) {
        int columns = grid.columns();
        int from = row * columns;
        Arrays.fill(field, from, from + columns, 0);
        for (int other = Math.max(0, row - reach); other <= Math.min(grid.rows() - 1, row + reach); other++) {
            double dy = (other - row) * grid.rowPitchMetres();
            double dx = Math.sqrt(Math.max(0, metres * metres - dy * dy)) / grid.sizeMetres();
            double shift = grid.rowShift(other) - grid.rowShift(row);
            int low = (int) Math.max(-columns, Math.ceil(-dx - shift));
            int high = (int) Math.min(columns, Math.floor(dx - shift));
            double[] sums = prefix[other];
            for (int c = 0; c < columns && low <= high; c++) {
                int first = Math.min(columns, Math.max(0, c + low));
                int after = Math.max(0, Math.min(columns, c + high + 1));
                field[from + c] += sums[after] - sums[first];
            }
        }
    }
}
