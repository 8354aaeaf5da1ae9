package org.jingtu.analysis.cluster;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;

/**
 * Points sorted into square cells, none wider from corner to corner than a reach, so that all points of a cell are
 * within reach of each other, exactly as the distances of the points themselves are computed. Only cells with points
 * exist, whatever the extent. At most 160 bytes a point while it is built, 110 after.
 */
final class CellIndex {
    /**
     * Sides are this much longer than where corners are just within reach, more than rounding can take away again, so
     * that cells that touch no row or column of the cells between them are out of reach.
     */
    private static final double WIDER = 1 + 1e-6;

    private static final int MOST_CELLS_A_SIDE = 1 << 30;

    final double reachSquared;
    private final int[] order;
    /** Coordinates by position: points of a cell stand together, cells row by row. */
    final double[] x;

    final double[] y;
    private int[] start;
    private int[] row;
    private int[] column;
    private int cells;
    /** West, south, east and north of the points of each cell. */
    private double[] bounds;

    CellIndex(PlanarPoints points, double reach) {
        int n = points.size();
        reachSquared = reach * reach;
        double[] extent = new double[4];
        measure(points.xs(), points.ys(), 0, n, extent);
        double width = extent[2] - extent[0];
        double height = extent[3] - extent[1];
        double side = Math.max(reach * Math.sqrt(0.5) * WIDER, Math.max(width, height) / MOST_CELLS_A_SIDE);
        double perMetre = 1 / side;
        long columns = (long) (width * perMetre) + 1;
        long[] key = new long[n];
        for (int i = 0; i < n; i++) {
            key[i] = (long) ((points.y(i) - extent[1]) * perMetre) * columns
                    + (long) ((points.x(i) - extent[0]) * perMetre);
        }
        order = KeyOrder.sort(key);
        x = new double[n];
        y = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = points.x(order[k]);
            y[k] = points.y(order[k]);
        }
        start = new int[1024];
        row = new int[1024];
        column = new int[1024];
        bounds = new double[4 * 1024];
        for (int k = 0; k < n; ) {
            int end = k + 1;
            while (end < n && key[end] == key[k]) {
                end++;
            }
            split(k, end, (int) (key[k] / columns), (int) (key[k] % columns), extent);
            k = end;
        }
        begin(n, 0, 0, extent);
        cells--;
    }

    private void begin(int position, int cellRow, int cellColumn, double[] box) {
        if (cells == start.length) {
            start = Arrays.copyOf(start, 2 * cells);
            row = Arrays.copyOf(row, 2 * cells);
            column = Arrays.copyOf(column, 2 * cells);
            bounds = Arrays.copyOf(bounds, 8 * cells);
        }
        start[cells] = position;
        row[cells] = cellRow;
        column[cells] = cellColumn;
        System.arraycopy(box, 0, bounds, 4 * cells, 4);
        cells++;
    }

    /** Makes one cell of the points, or several in the rare case that they reach further than they may. */
    private void split(int from, int to, int cellRow, int cellColumn, double[] box) {
        measure(x, y, from, to, box);
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        if (width * width + height * height <= reachSquared) {
            begin(from, cellRow, cellColumn, box);
            return;
        }
        double[] by = width >= height ? x : y;
        double low = width >= height ? box[0] : box[1];
        double middle = low + Math.max(width, height) / 2;
        int lower = from;
        for (int k = from; k < to; k++) {
            if (by[k] == low || by[k] < middle) {
                swap(k, lower++);
            }
        }
        split(from, lower, cellRow, cellColumn, box);
        split(lower, to, cellRow, cellColumn, box);
    }

    private void swap(int a, int b) {
        double ax = x[a];
        double ay = y[a];
        int place = order[a];
        x[a] = x[b];
        y[a] = y[b];
        order[a] = order[b];
        x[b] = ax;
        y[b] = ay;
        order[b] = place;
    }

    private static void measure(double[] x, double[] y, int from, int to, double[] box) {
        double west = from < to ? x[from] : 0;
        double south = from < to ? y[from] : 0;
        double east = west;
        double north = south;
        for (int k = from + 1; k < to; k++) {
            west = Math.min(west, x[k]);
            east = Math.max(east, x[k]);
            south = Math.min(south, y[k]);
            north = Math.max(north, y[k]);
        }
        box[0] = west;
        box[1] = south;
        box[2] = east;
        box[3] = north;
    }

    int cells() {
        return cells;
    }

    int first(int cell) {
        return start[cell];
    }

    int end(int cell) {
        return start[cell + 1];
    }

    int size(int cell) {
        return start[cell + 1] - start[cell];
    }

    /** Index of the point at a position. */
    int point(int position) {
        return order[position];
    }

    /** The cell that holds a position. */
    int cellOf(int position) {
        int found = Arrays.binarySearch(start, 0, cells, position);
        return found >= 0 ? found : -found - 2;
    }

    /** How many of the points at positions {@code from} … {@code to − 1} are within reach of a point. */
    int within(int position, int from, int to) {
        double px = x[position];
        double py = y[position];
        int found = 0;
        for (int q = from; q < to; q++) {
            double dx = x[q] - px;
            double dy = y[q] - py;
            found += dx * dx + dy * dy <= reachSquared ? 1 : 0;
        }
        return found;
    }

    double squaredDistance(int position, int other) {
        double dx = x[other] - x[position];
        double dy = y[other] - y[position];
        return dx * dx + dy * dy;
    }

    /** Least squared distance from a point to any of a cell's; 0 inside the cell's bounds. */
    double leastSquared(int position, int cell) {
        double dx = gap(x[position], x[position], bounds[4 * cell], bounds[4 * cell + 2]);
        double dy = gap(y[position], y[position], bounds[4 * cell + 1], bounds[4 * cell + 3]);
        return dx * dx + dy * dy;
    }

    /** A bound that no pair of points of two cells exceeds. */
    double mostSquaredBetween(int a, int b) {
        double dx = Math.max(bounds[4 * a + 2], bounds[4 * b + 2]) - Math.min(bounds[4 * a], bounds[4 * b]);
        double dy = Math.max(bounds[4 * a + 3], bounds[4 * b + 3]) - Math.min(bounds[4 * a + 1], bounds[4 * b + 1]);
        return dx * dx + dy * dy;
    }

    boolean apart(int a, int b) {
        double dx = gap(bounds[4 * a], bounds[4 * a + 2], bounds[4 * b], bounds[4 * b + 2]);
        double dy = gap(bounds[4 * a + 1], bounds[4 * a + 3], bounds[4 * b + 1], bounds[4 * b + 3]);
        return dx * dx + dy * dy > reachSquared;
    }

    private static double gap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.max(otherFrom - to, from - otherTo));
    }

    /** The cells that a cell's points may reach, itself among them, as a run of cells in each of five rows. */
    final class Near {
        /** Rows above and below, columns before and after. */
        static final int REACH = 2;

        static final int ROWS = 2 * REACH + 1;

        private int presentRow = -1;
        private final int[] from = new int[ROWS];
        private final int[] to = new int[ROWS];

        /** Finds them; quickest for cells asked in ascending order. */
        void of(int cell) {
            if (row[cell] != presentRow || cell < from[REACH]) {
                presentRow = row[cell];
                for (int r = 0; r < ROWS; r++) {
                    from[r] = firstAt(presentRow + r - REACH, column[cell] - columns(r));
                    to[r] = from[r];
                }
            }
            for (int r = 0; r < ROWS; r++) {
                from[r] = advance(from[r], presentRow + r - REACH, column[cell] - columns(r));
                to[r] = advance(Math.max(from[r], to[r]), presentRow + r - REACH, column[cell] + columns(r) + 1);
            }
        }

        /** Columns to each side that matter in a row: the outermost corners do not. */
        private int columns(int r) {
            return r == 0 || r == ROWS - 1 ? REACH - 1 : REACH;
        }

        /** First cell of the run in a row, 0 … 4. */
        int from(int r) {
            return from[r];
        }

        /** The cell after the run. */
        int to(int r) {
            return to[r];
        }

        private int advance(int cell, int wantedRow, int untilColumn) {
            int at = cell;
            while (at < cells && row[at] == wantedRow && column[at] < untilColumn) {
                at++;
            }
            return at;
        }

        private int firstAt(int wantedRow, int wantedColumn) {
            int low = 0;
            int high = cells;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (row[middle] < wantedRow || (row[middle] == wantedRow && column[middle] < wantedColumn)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
