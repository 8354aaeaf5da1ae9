package org.jingtu.analysis.pattern;

/**
 * Points sorted into boxes, so that the pairs at most some distance apart are found without looking at all. Positions in
 * this order number the points; {@link #point} tells the number in the input. Memory: 24 bytes a point.
 */
final class ClosePairs {
    private static final int BOXES_A_REACH = 3;
    private static final int MOST_BOXES_A_SIDE = 4096;

    private final double reach;
    private final double[] x;
    private final double[] y;
    private final int[] point;
    private final int[] start;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;

    ClosePairs(double[] xs, double[] ys, double reach) {
        int n = xs.length;
        this.reach = reach;
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < n; i++) {
            low[0] = Math.min(low[0], xs[i]);
            high[0] = Math.max(high[0], xs[i]);
            low[1] = Math.min(low[1], ys[i]);
            high[1] = Math.max(high[1], ys[i]);
        }
        west = n == 0 ? 0 : low[0];
        south = n == 0 ? 0 : low[1];
        double width = n == 0 ? 0 : high[0] - west;
        double height = n == 0 ? 0 : high[1] - south;
        double fits = Math.max(width, height) / MOST_BOXES_A_SIDE;
        side = Math.max(Math.max(reach / BOXES_A_REACH, fits), Double.MIN_NORMAL);
        columns = (int) (width / side) + 1;
        rows = (int) (height / side) + 1;
        start = new int[columns * rows + 1];
        int[] box = new int[n];
        for (int i = 0; i < n; i++) {
            box[i] = row(ys[i]) * columns + column(xs[i]);
            start[box[i] + 1]++;
        }
        for (int b = 0; b < columns * rows; b++) {
            start[b + 1] += start[b];
        }
        int[] next = start.clone();
        x = new double[n];
        y = new double[n];
        point = new int[n];
        for (int i = 0; i < n; i++) {
            int at = next[box[i]]++;
            x[at] = xs[i];
            y[at] = ys[i];
            point[at] = i;
        }
    }

    private int column(double px) {
        return Math.min(columns - 1, Math.max(0, (int) ((px - west) / side)));
    }

    private int row(double py) {
        return Math.min(rows - 1, Math.max(0, (int) ((py - south) / side)));
    }

    int size() {
        return x.length;
    }

    double x(int at) {
        return x[at];
    }

    double y(int at) {
        return y[at];
    }

    /** The number in the input. */
    int point(int at) {
        return point[at];
    }

    /** Takes one pair; positions, not numbers of the input. */
    @FunctionalInterface
    interface PairVisitor {
        void accept(int i, int j, double dx, double dy, double distance);
    }

    /** Pairs i &lt; j with i in [from, to) and a distance of at most the reach, each once. */
    void forEach(int from, int to, PairVisitor visitor) {
        double limit = reach * reach;
        for (int i = from; i < to; i++) {
            double px = x[i];
            double py = y[i];
            int firstColumn = column(px - reach);
            int lastColumn = column(px + reach);
            int lastRow = row(py + reach);
            for (int r = row(py); r <= lastRow; r++) {
                int j = Math.max(i + 1, start[r * columns + firstColumn]);
                int end = start[r * columns + lastColumn + 1];
                for (; j < end; j++) {
                    double dx = x[j] - px;
                    double dy = y[j] - py;
                    double squared = dx * dx + dy * dy;
                    if (squared <= limit) {
                        visitor.accept(i, j, dx, dy, Math.sqrt(squared));
                    }
                }
            }
        }
    }
}
