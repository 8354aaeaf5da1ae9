package org.jingtu.analysis.cluster;

import java.util.Arrays;

/**
 * Points in the order in which a spanning tree grows from the first point, always by the shortest edge at hand (Prim),
 * equally short ones by index. Each point's step is the length of the edge that brought it in; the groups that join at a
 * distance are the runs of the order whose steps are at most that distance. O(n log n), 40 bytes a point.
 */
final class GrowthOrder {
    private final int[] order;
    private final double[] step;

    private final int[] start;
    private final int[] edge;
    private final int[] heap;
    private int waiting;

    GrowthOrder(int points, ReachabilityTree tree) {
        order = new int[points];
        step = new double[points];
        start = new int[points + 1];
        edge = new int[2 * tree.edges()];
        heap = new int[points];
        connect(tree);
        double[] way = new double[points];
        boolean[] reached = new boolean[points];
        for (int k = 0; k < points; k++) {
            int p = k == 0 ? 0 : nearest(way);
            reached[p] = true;
            order[k] = p;
            step[k] = way[p];
            for (int a = start[p]; a < start[p + 1]; a++) {
                int q = tree.from(edge[a]) == p ? tree.to(edge[a]) : tree.from(edge[a]);
                if (!reached[q]) {
                    way[q] = tree.squared()[edge[a]];
                    await(q, way);
                }
            }
        }
    }

    private void connect(ReachabilityTree tree) {
        for (int e = 0; e < tree.edges(); e++) {
            start[tree.from(e) + 1]++;
            start[tree.to(e) + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        for (int e = 0; e < tree.edges(); e++) {
            edge[next[tree.from(e)]++] = e;
            edge[next[tree.to(e)]++] = e;
        }
    }

    private void await(int point, double[] way) {
        int at = waiting++;
        for (; at > 0 && before(point, heap[(at - 1) / 2], way); at = (at - 1) / 2) {
            heap[at] = heap[(at - 1) / 2];
        }
        heap[at] = point;
    }

    private int nearest(double[] way) {
        int first = heap[0];
        int last = heap[--waiting];
        int at = 0;
        for (int child = 1; child < waiting; child = 2 * at + 1) {
            if (child + 1 < waiting && before(heap[child + 1], heap[child], way)) {
                child++;
            }
            if (!before(heap[child], last, way)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }

    private static boolean before(int a, int b, double[] way) {
        return way[a] < way[b] || (way[a] == way[b] && a < b);
    }

    int size() {
        return order.length;
    }

    int point(int k) {
        return order[k];
    }

    /** Squared lengths of the steps to each point of the order; 0 for the first. Read, never write. */
    double[] squaredSteps() {
        return step;
    }
}
