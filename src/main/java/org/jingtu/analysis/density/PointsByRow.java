package org.jingtu.analysis.density;

import java.util.Arrays;
import java.util.Comparator;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * The points that can reach a grid, by the row that they lie in and along it by x, y and weight: the same order whatever
 * order they came in, so that sums over them are the same to the last bit. Points beyond the grid lie in rows of the
 * margin. O(n log n).
 */
final class PointsByRow {
    /** A margin of more rows than this is no help any more: then every point reaches every row. */
    private static final int WIDEST_MARGIN = 1 << 20;

    private static final int SHORT_RUN = 16;

    private final int margin;
    private final boolean allReachAll;
    private final int[] rowStart;
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final boolean nonNegative;
    private final boolean equalWeights;

    private PointsByRow(int margin, boolean allReachAll, int[] rowStart, double[][] columns) {
        this.margin = margin;
        this.allReachAll = allReachAll;
        this.rowStart = rowStart;
        this.x = columns[0];
        this.y = columns[1];
        this.weight = columns[2];
        this.nonNegative = Arrays.stream(weight).allMatch(w -> w >= 0);
        this.equalWeights = Arrays.stream(weight).allMatch(w -> w == weight[0]);
    }

    static PointsByRow sort(PlanarPoints points, RasterGrid grid, double reach, int threads) {
        double rowsReached = Math.ceil(reach / grid.cellMetres()) + 1;
        boolean all = rowsReached > WIDEST_MARGIN;
        int margin = all ? 0 : (int) rowsReached;
        int bins = all ? 1 : grid.rows() + 2 * margin;
        int[] start = new int[bins + 1];
        int[] bin = new int[points.size()];
        for (int i = 0; i < bin.length; i++) {
            double row = all ? 0 : Math.floor((points.y(i) - grid.originY()) / grid.cellMetres()) + margin;
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
        int[] member = new int[start[bins]];
        int[] next = start.clone();
        for (int i = 0; i < bin.length; i++) {
            if (bin[i] >= 0) {
                member[next[bin[i]]++] = i;
            }
        }
        return new PointsByRow(margin, all, start, ordered(points, start, member, threads));
    }

    /** Columns x, y and weight, each row's members in order. */
    private static double[][] ordered(PlanarPoints points, int[] start, int[] member, int threads) {
        double[][] columns = new double[3][member.length];
        int bins = start.length - 1;
        int parts = Math.min(bins, 64);
        Parallel.run(parts, threads, Progress.NONE, part -> {
            int end = (int) ((long) bins * (part + 1) / parts);
            for (int b = (int) ((long) bins * part / parts); b < end; b++) {
                order(points, member, start[b], start[b + 1]);
                for (int k = start[b]; k < start[b + 1]; k++) {
                    columns[0][k] = points.x(member[k]);
                    columns[1][k] = points.y(member[k]);
                    columns[2][k] = points.weight(member[k]);
                }
            }
        });
        return columns;
    }

    /** Puts members {@code from} to {@code to} in the order of x, y, weight: whole numbers first, then the ties. */
    private static void order(PlanarPoints points, int[] member, int from, int to) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            west = Math.min(west, points.x(member[k]));
            east = Math.max(east, points.x(member[k]));
        }
        double scale = east > west ? Integer.MAX_VALUE / (east - west) : 0;
        long[] keys = new long[to - from];
        for (int k = from; k < to; k++) {
            keys[k - from] = (long) ((points.x(member[k]) - west) * scale) << 32 | member[k];
        }
        Arrays.sort(keys);
        for (int run = 0; run < keys.length; ) {
            int end = run + 1;
            while (end < keys.length && keys[end] >>> 32 == keys[run] >>> 32) {
                end++;
            }
            if (end - run > 1) {
                settleTies(points, keys, run, end);
            }
            run = end;
        }
        for (int k = from; k < to; k++) {
            member[k] = (int) keys[k - from];
        }
    }

    private static void settleTies(PlanarPoints points, long[] keys, int from, int to) {
        Comparator<Long> exact = Comparator.<Long>comparingDouble(key -> points.x(key.intValue()))
                .thenComparingDouble(key -> points.y(key.intValue()))
                .thenComparingDouble(key -> points.weight(key.intValue()));
        if (to - from > SHORT_RUN) {
            long[] sorted = Arrays.stream(keys, from, to)
                    .boxed()
                    .sorted(exact)
                    .mapToLong(Long::longValue)
                    .toArray();
            System.arraycopy(sorted, 0, keys, from, sorted.length);
            return;
        }
        for (int k = from + 1; k < to; k++) {
            long key = keys[k];
            int at = k;
            for (; at > from && exact.compare(keys[at - 1], key) > 0; at--) {
                keys[at] = keys[at - 1];
            }
            keys[at] = key;
        }
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

    /** Whether no weight is negative, so that no density can be. */
    boolean nonNegative() {
        return nonNegative;
    }

    /** Whether all points weigh the same. */
    boolean equalWeights() {
        return equalWeights;
    }

    /** What each point weighs when all weigh the same; 1 otherwise. */
    double equalWeight() {
        return equalWeights && weight.length > 0 ? weight[0] : 1;
    }

    /** Index of the first point in row {@code r} of the grid or a later one. */
    int firstOfRow(int r) {
        return rowStart[Math.max(0, Math.min(rowStart.length - 1, r + margin))];
    }

    /** Index of the first point whose row is near enough to row {@code r}. */
    int firstReaching(int r) {
        return allReachAll ? 0 : firstOfRow(r - margin);
    }

    /** One past the last such point. */
    int endReaching(int r) {
        return allReachAll ? x.length : firstOfRow(r + margin + 1);
    }
}
