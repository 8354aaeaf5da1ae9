package org.jingtu.analysis.cluster;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;

/**
 * Points sorted into square cells, none wider from corner to corner than a reach, so that all points of a cell are
 * within reach of each other, exactly as the distances of the points themselves are computed. Only cells with points
 * exist, whatever the extent. At most 100 bytes a point while it is built, 60 after.
 */
final class CellIndex {
    /** Keeps the corners of a cell safely within reach. */
    private static final double NARROWER = 1 - 1e-9;

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
    private final double[] bounds;

    CellIndex(PlanarPoints points, double reach) {
        int n = points.size();
        reachSquared = reach * reach;
        double west = Arrays.stream(points.xs()).min().orElse(0);
        double south = Arrays.stream(points.ys()).min().orElse(0);
        double width = Arrays.stream(points.xs()).max().orElse(0) - west;
        double height = Arrays.stream(points.ys()).max().orElse(0) - south;
        double side = Math.max(reach * Math.sqrt(0.5) * NARROWER, Math.max(width, height) / MOST_CELLS_A_SIDE);
        long columns = (long) (width / side) + 1;
        long[] key = new long[n];
        for (int i = 0; i < n; i++) {
            key[i] = (long) ((points.y(i) - south) / side) * columns + (long) ((points.x(i) - west) / side);
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
        for (int k = 0; k < n; ) {
            int end = k + 1;
            while (end < n && key[end] == key[k]) {
                end++;
            }
            split(k, end, (int) (key[k] / columns), (int) (key[k] % columns));
            k = end;
        }
        begin(n, 0, 0);
        cells--;
        bounds = new double[4 * cells];
        for (int c = 0; c < cells; c++) {
            measure(start[c], start[c + 1], bounds, 4 * c);
        }
    }

    private void begin(int position, int cellRow, int cellColumn) {
        if (cells == start.length) {
            start = Arrays.copyOf(start, 2 * cells);
            row = Arrays.copyOf(row, 2 * cells);
            column = Arrays.copyOf(column, 2 * cells);
        }
        start[cells] = position;
        row[cells] = cellRow;
        column[cells] = cellColumn;
        cells++;
    }

    /** Makes one cell of the points, or several in the rare case that they reach further than they may. */
    private void split(int from, int to, int cellRow, int cellColumn) {
        double[] box = new double[4];
        measure(from, to, box, 0);
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        if (width * width + height * height <= reachSquared) {
            begin(from, cellRow, cellColumn);
            return;
        }
        double[] by = width >= height ? x : y;
        double low = width >= height ? box[0] : box[1];
        double middle = low + Math.max(width, height) / 2;
        int west = from;
        for (int k = from; k < to; k++) {
            if (by[k] == low || by[k] < middle) {
                swap(k, west++);
            }
        }
        split(from, west, cellRow, cellColumn);
        split(west, to, cellRow, cellColumn);
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

    private void measure(int from, int to, double[] box, int at) {
        double west = x[from];
        double south = y[from];
        double east = west;
        double north = south;
        for (int k = from + 1; k < to; k++) {
            west = Math.min(west, x[k]);
            east = Math.max(east, x[k]);
            south = Math.min(south, y[k]);
            north = Math.max(north, y[k]);
        }
        box[at] = west;
        box[at + 1] = south;
        box[at + 2] = east;
        box[at + 3] = north;
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

    /** A bound that no point of the cell exceeds. */
    double mostSquared(int position, int cell) {
        double dx = Math.max(x[position] - bounds[4 * cell], bounds[4 * cell + 2] - x[position]);
        double dy = Math.max(y[position] - bounds[4 * cell + 1], bounds[4 * cell + 3] - y[position]);
        return dx * dx + dy * dy;
    }

    /** A bound that no pair of points of two cells exceeds. */
    double mostSquaredBetween(int a, int b) {
        double dx = Math.max(bounds[4 * a + 2], bounds[4 * b + 2]) - Math.min(bounds[4 * a], bounds[4 * b]);
        double dy = Math.max(bounds[4 * a + 3], bounds[4 * b + 3]) - Math.min(bounds[4 * a + 1], bounds[4 * b + 1]);
        return dx * dx + dy * dy;
    }

    private boolean apart(int a, int b) {
        double dx = gap(bounds[4 * a], bounds[4 * a + 2], bounds[4 * b], bounds[4 * b + 2]);
        double dy = gap(bounds[4 * a + 1], bounds[4 * a + 3], bounds[4 * b + 1], bounds[4 * b + 3]);
        return dx * dx + dy * dy > reachSquared;
    }

    private static double gap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.max(otherFrom - to, from - otherTo));
    }

    /** The cells that a cell's points may reach, for cells asked in ascending order; one for each thread. */
    final class Near {
        private static final int REACH = 2;

        private int[] list = new int[24];
        private int size;
        private int presentRow = -1;
        private final int[] from = new int[2 * REACH + 1];

        /** Finds them, the cell itself left out. */
        void of(int cell) {
            if (row[cell] != presentRow || cell < from[REACH]) {
                presentRow = row[cell];
                for (int r = 0; r < from.length; r++) {
                    from[r] = firstAt(presentRow + r - REACH, column[cell] - REACH);
                }
            }
            size = 0;
            for (int r = 0; r < from.length; r++) {
                int wanted = presentRow + r - REACH;
                int other = from[r];
                while (other < cells && row[other] == wanted && column[other] < column[cell] - REACH) {
                    other++;
                }
                from[r] = other;
                for (; other < cells && row[other] == wanted && column[other] <= column[cell] + REACH; other++) {
                    if (other != cell && !apart(cell, other)) {
                        add(other);
                    }
                }
            }
        }

        private void add(int other) {
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            list[size++] = other;
        }

        int size() {
            return size;
        }

        int cell(int k) {
            return list[k];
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
