package org.jingtu.analysis.density;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;

/**
 * The points that can reach a grid, in the order of the rows that they lie in (counting sort, O(n + rows)); points
 * beyond the grid lie in rows of the margin.
 */
final class PointsByRow {
    private final int margin;
    private final int[] rowStart;
    private final double[] x;
    private final double[] y;
    private final double[] weight;

    private PointsByRow(int margin, int[] rowStart, double[] x, double[] y, double[] weight) {
        this.margin = margin;
        this.rowStart = rowStart;
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    static PointsByRow sort(PlanarPoints points, RasterGrid grid, double reach) {
        int margin = (int) Math.ceil(reach / grid.cellMetres()) + 1;
        int bins = grid.rows() + 2 * margin;
        int[] start = new int[bins + 1];
        int[] bin = new int[points.size()];
        for (int i = 0; i < bin.length; i++) {
            double row = Math.floor((points.y(i) - grid.originY()) / grid.cellMetres()) + margin;
            boolean near =
                    row >= 0 && row < bins && points.x(i) > grid.originX() - reach && points.x(i) < grid.east() + reach;
            bin[i] = near ? (int) row : -1;
            if (near) {
                start[bin[i] + 1]++;
            }
        }
        for (int b = 0; b < bins; b++) {
            start[b + 1] += start[b];
        }
        int n = start[bins];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] weight = new double[n];
        int[] next = start.clone();
        for (int i = 0; i < bin.length; i++) {
            if (bin[i] >= 0) {
                int at = next[bin[i]]++;
                x[at] = points.x(i);
                y[at] = points.y(i);
                weight[at] = points.weight(i);
            }
        }
        return new PointsByRow(margin, start, x, y, weight);
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    double weight(int i) {
        return weight[i];
    }

    /** Index of the first point whose row is near enough to row {@code r}. */
    int firstReaching(int r) {
        return rowStart[Math.max(0, r)];
    }

    /** One past the last such point. */
    int endReaching(int r) {
        return rowStart[Math.min(rowStart.length - 1, r + 2 * margin + 1)];
    }
}
