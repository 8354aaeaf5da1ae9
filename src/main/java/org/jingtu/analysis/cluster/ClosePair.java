package org.jingtu.analysis.cluster;

/**
 * Whether two crowds have a pair of points within reach: both are halved until their bounds are certainly near or
 * certainly apart, so that crowds facing each other just out of reach are not compared point by point.
 */
final class ClosePair {
    private static final long FEW_PAIRS = 1024;

    private final double[] x;
    private final double[] y;
    private final double reachSquared;
    private final double[] boxA = new double[4];
    private final double[] boxB = new double[4];

    ClosePair(double[] x, double[] y, double reachSquared) {
        this.x = x;
        this.y = y;
        this.reachSquared = reachSquared;
    }

    /** Positions of two crowds; their order is changed. */
    boolean exists(int[] a, int[] b) {
        return exists(a, 0, a.length, b, 0, b.length);
    }

    private boolean exists(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        if (fromA == toA || fromB == toB) {
            return false;
        }
        if ((long) (toA - fromA) * (toB - fromB) <= FEW_PAIRS) {
            return anyPair(a, fromA, toA, b, fromB, toB);
        }
        measure(a, fromA, toA, boxA);
        measure(b, fromB, toB, boxB);
        double gapX = Math.max(0, Math.max(boxA[0] - boxB[2], boxB[0] - boxA[2]));
        double gapY = Math.max(0, Math.max(boxA[1] - boxB[3], boxB[1] - boxA[3]));
        if (gapX * gapX + gapY * gapY > reachSquared) {
            return false;
        }
        double mostX = Math.max(boxA[2], boxB[2]) - Math.min(boxA[0], boxB[0]);
        double mostY = Math.max(boxA[3], boxB[3]) - Math.min(boxA[1], boxB[1]);
        if (mostX * mostX + mostY * mostY <= reachSquared) {
            return true;
        }
        double sideA = Math.max(boxA[2] - boxA[0], boxA[3] - boxA[1]);
        double sideB = Math.max(boxB[2] - boxB[0], boxB[3] - boxB[1]);
        if (sideA >= sideB) {
            int middle = halve(a, fromA, toA, boxA);
            return exists(a, fromA, middle, b, fromB, toB) || exists(a, middle, toA, b, fromB, toB);
        }
        int middle = halve(b, fromB, toB, boxB);
        return exists(a, fromA, toA, b, fromB, middle) || exists(a, fromA, toA, b, middle, toB);
    }

    private boolean anyPair(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        for (int i = fromA; i < toA; i++) {
            for (int j = fromB; j < toB; j++) {
                double dx = x[b[j]] - x[a[i]];
                double dy = y[b[j]] - y[a[i]];
                if (dx * dx + dy * dy <= reachSquared) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Moves those on the lower half of the longer side to the front; both halves get some as the side is not 0. */
    private int halve(int[] crowd, int from, int to, double[] box) {
        boolean wide = box[2] - box[0] >= box[3] - box[1];
        double[] by = wide ? x : y;
        double low = wide ? box[0] : box[1];
        double middle = low + ((wide ? box[2] : box[3]) - low) / 2;
        int next = from;
        for (int k = from; k < to; k++) {
            int position = crowd[k];
            if (by[position] == low || by[position] < middle) {
                crowd[k] = crowd[next];
                crowd[next++] = position;
            }
        }
        return next;
    }

    private void measure(int[] crowd, int from, int to, double[] box) {
        box[0] = Double.POSITIVE_INFINITY;
        box[1] = Double.POSITIVE_INFINITY;
        box[2] = Double.NEGATIVE_INFINITY;
        box[3] = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            box[0] = Math.min(box[0], x[crowd[k]]);
            box[1] = Math.min(box[1], y[crowd[k]]);
            box[2] = Math.max(box[2], x[crowd[k]]);
            box[3] = Math.max(box[3], y[crowd[k]]);
        }
    }
}
