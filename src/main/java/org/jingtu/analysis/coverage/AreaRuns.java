package org.jingtu.analysis.coverage;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPolygons;

/**
 * Areas as runs of pixels: for each row the columns where its centres enter and leave an area, ascending. Neighbours
 * that share an edge share no pixel and leave none out.
 */
final class AreaRuns {
    private final PixelFrame frame;
    private final PlanarPolygons areas;
    private final int[] firstRow;
    private final int[][] rowStart;
    private final int[][] columns;

    AreaRuns(PlanarPolygons areas, PixelFrame frame) {
        this.frame = frame;
        this.areas = areas;
        firstRow = new int[areas.size()];
        rowStart = new int[areas.size()][];
        columns = new int[areas.size()][];
        for (int a = 0; a < areas.size(); a++) {
            scan(a);
        }
    }

    private void scan(int a) {
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int v = areas.firstVertex(areas.firstRing(a)); v < areas.firstVertex(areas.firstRing(a + 1)); v++) {
            south = Math.min(south, areas.y(v));
            north = Math.max(north, areas.y(v));
        }
        firstRow[a] = south <= north ? frame.row(south) : 0;
        int rows = south <= north ? frame.row(north) - firstRow[a] : 0;
        int[] start = new int[rows + 1];
        forEachCrossing(a, (row, from, to) -> start[row - firstRow[a] + 1]++);
        for (int r = 0; r < rows; r++) {
            start[r + 1] += start[r];
        }
        int[] found = new int[start[rows]];
        int[] next = start.clone();
        forEachCrossing(a, (row, from, to) -> found[next[row - firstRow[a]]++] = column(from, to, row));
        for (int r = 0; r < rows; r++) {
            Arrays.sort(found, start[r], start[r + 1]);
        }
        rowStart[a] = start;
        columns[a] = found;
    }

    private interface Crossing {
        void accept(int row, int from, int to);
    }

    /** Every row that an edge crosses, with the edge's vertices; a row through a vertex belongs to the edge north of it. */
    private void forEachCrossing(int a, Crossing crossing) {
        for (int ring = areas.firstRing(a); ring < areas.firstRing(a + 1); ring++) {
            int u = areas.firstVertex(ring + 1) - 1;
            for (int v = areas.firstVertex(ring); v < areas.firstVertex(ring + 1); v++) {
                int last = frame.row(Math.max(areas.y(u), areas.y(v)));
                for (int row = frame.row(Math.min(areas.y(u), areas.y(v))); row < last; row++) {
                    crossing.accept(row, u, v);
                }
                u = v;
            }
        }
    }

    /** Always from the southern vertex, so that both neighbours of a shared edge get the same pixel. */
    private int column(int u, int v, int row) {
        int low = areas.y(u) < areas.y(v) ? u : v;
        int high = low == u ? v : u;
        double share = (frame.centreOfRow(row) - areas.y(low)) / (areas.y(high) - areas.y(low));
        return frame.column(areas.x(low) + (areas.x(high) - areas.x(low)) * share);
    }

    /** Number of areas. */
    int size() {
        return columns.length;
    }

    /** Number of pixels whose centres lie in an area. */
    long pixels(int a) {
        long pixels = 0;
        for (int k = 0; k < columns[a].length; k += 2) {
            pixels += columns[a][k + 1] - columns[a][k];
        }
        return pixels;
    }

    /** The first row of an area. */
    int firstRow(int a) {
        return firstRow[a];
    }

    /** One past its last row. */
    int endRow(int a) {
        return firstRow[a] + rowStart[a].length - 1;
    }

    /** Index of the first run's first column in a row; it holds until that of the next row. */
    int firstEnd(int a, int row) {
        return rowStart[a][row - firstRow[a]];
    }

    /** At even indexes the first column of a run, at odd ones one past its last. */
    int end(int a, int index) {
        return columns[a][index];
    }
}
