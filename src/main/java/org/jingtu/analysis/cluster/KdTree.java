package org.jingtu.analysis.cluster;

import org.jingtu.analysis.PlanarPoints;

/**
 * Points halved again and again along the longer side of their bounds, down to leaves of a few. Node 1 is the root, 2k
 * and 2k + 1 are the halves of node k; a node's points stand together by position. 30 bytes a point, O(n log n).
 */
final class KdTree {
    private static final int LEAF = 8;

    final double[] x;
    final double[] y;
    private final int[] order;
    private final double[] bounds;
    private final int firstLeaf;

    KdTree(PlanarPoints points) {
        int n = points.size();
        x = points.xs().clone();
        y = points.ys().clone();
        order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int leaves = 1;
        while ((long) leaves * LEAF < n) {
            leaves *= 2;
        }
        firstLeaf = leaves;
        bounds = new double[8 * leaves];
        build(1, 0, n);
    }

    private void build(int node, int from, int to) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            west = Math.min(west, x[k]);
            east = Math.max(east, x[k]);
            south = Math.min(south, y[k]);
            north = Math.max(north, y[k]);
        }
        bounds[4 * node] = west;
        bounds[4 * node + 1] = south;
        bounds[4 * node + 2] = east;
        bounds[4 * node + 3] = north;
        if (node < firstLeaf) {
            int middle = middle(from, to);
            select(east - west >= north - south ? x : y, from, to - 1, middle);
            build(2 * node, from, middle);
            build(2 * node + 1, middle, to);
        }
    }

    /** Puts the k-th in its place, lower ones before it and higher ones behind (Hoare's quickselect). */
    private void select(double[] by, int from, int to, int k) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = median(by[low], by[(low + high) >>> 1], by[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (by[i] < pivot) {
                    i++;
                }
                while (by[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int a, int b) {
        double ax = x[a];
        double ay = y[a];
        int point = order[a];
        x[a] = x[b];
        y[a] = y[b];
        order[a] = order[b];
        x[b] = ax;
        y[b] = ay;
        order[b] = point;
    }

    int size() {
        return order.length;
    }

    /** One more than the highest node. */
    int nodes() {
        return 2 * firstLeaf;
    }

    boolean isLeaf(int node) {
        return node >= firstLeaf;
    }

    /** Where the points of a node's second half begin. */
    static int middle(int from, int to) {
        return (from + to) >>> 1;
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

    /** Least squared distance from a point to any of a node's. */
    double leastSquared(int position, int node) {
        double dx = Math.max(0, Math.max(bounds[4 * node] - x[position], x[position] - bounds[4 * node + 2]));
        double dy = Math.max(0, Math.max(bounds[4 * node + 1] - y[position], y[position] - bounds[4 * node + 3]));
        return dx * dx + dy * dy;
    }
}
