package org.jingtu.analysis.cluster;

import java.util.Arrays;
import org.jingtu.analysis.Progress;

/**
 * Points in the order in which a spanning tree under mutual reachability grows from the first point, always by the
 * shortest edge at hand (Prim), to the point of lowest index among those equally near. The groups that join at a
 * distance are the runs of the order whose steps are at most that distance.
 *
 * <p>Besides the edges of one minimum spanning tree it looks at all edges that are as long as the core distance of one of
 * their ends: those often tie (as distances, not as squares), and which of them comes first decides where a point between two clusters goes. O(n log n)
 * on ordinary data, 60 bytes a point.
 */
final class GrowthOrder {
    private static final int POINTS_A_REPORT = 1024;

    private final KdTree tree;
    private final double[] core;
    private final ReachabilityTree edges;
    private final int[] order;
    private final double[] step;

    private final int[] start;
    private final int[] edge;
    private final double[] reach;
    private final boolean[] done;
    /** In each node: the least and the highest core distance, and the highest reach of a point still to come. */
    private final double[] leastCore;

    private final double[] highestCore;
    private final double[] highestReach;
    private final PointQueue queue;
    private int position;

    /** @param core squared core distances by position in the tree */
    GrowthOrder(KdTree tree, double[] core, ReachabilityTree edges, Progress progress) {
        int n = tree.size();
        this.tree = tree;
        this.core = Arrays.stream(core).map(Math::sqrt).toArray();
        this.edges = edges;
        order = new int[n];
        step = new double[n];
        start = new int[n + 1];
        edge = new int[2 * edges.edges()];
        reach = new double[n];
        done = new boolean[n];
        leastCore = new double[tree.nodes()];
        highestCore = new double[tree.nodes()];
        highestReach = new double[tree.nodes()];
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        Arrays.fill(highestReach, Double.POSITIVE_INFINITY);
        int[] rank = new int[n];
        Arrays.setAll(rank, tree::point);
        queue = new PointQueue(reach, rank);
        connect();
        measure(1, 0, n);
        for (int p = 0; p < n; p++) {
            if (tree.point(p) == 0) {
                reach[p] = 0;
                queue.offer(p);
            }
        }
        for (int k = 0; k < n; k++) {
            if (k % POINTS_A_REPORT == 0) {
                progress.report((double) k / n);
            }
            position = queue.take();
            done[position] = true;
            order[k] = tree.point(position);
            step[k] = reach[position];
            grow();
        }
    }

    private void connect() {
        for (int e = 0; e < edges.edges(); e++) {
            start[edges.from(e) + 1]++;
            start[edges.to(e) + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        for (int e = 0; e < edges.edges(); e++) {
            edge[next[edges.from(e)]++] = e;
            edge[next[edges.to(e)]++] = e;
        }
    }

    private void measure(int node, int from, int to) {
        if (tree.isLeaf(node)) {
            leastCore[node] = Double.POSITIVE_INFINITY;
            for (int p = from; p < to; p++) {
                leastCore[node] = Math.min(leastCore[node], core[p]);
                highestCore[node] = Math.max(highestCore[node], core[p]);
            }
            return;
        }
        int middle = KdTree.middle(from, to);
        measure(2 * node, from, middle);
        measure(2 * node + 1, middle, to);
        leastCore[node] = Math.min(leastCore[2 * node], leastCore[2 * node + 1]);
        highestCore[node] = Math.max(highestCore[2 * node], highestCore[2 * node + 1]);
    }

    private void grow() {
        for (int a = start[position]; a < start[position + 1]; a++) {
            int other = edges.from(edge[a]) == position ? edges.to(edge[a]) : edges.from(edge[a]);
            if (!done[other]) {
                lower(other, Math.sqrt(edges.squared()[edge[a]]));
            }
        }
        visit(1, 0, order.length);
    }

    private void lower(int other, double way) {
        if (way < reach[other]) {
            reach[other] = way;
            queue.offer(other);
        }
    }

    /** Follows the edges that are as long as the core distance of one of their ends. */
    private void visit(int node, int from, int to) {
        double least = Math.sqrt(tree.leastSquared(position, node));
        if (least > Math.max(core[position], highestCore[node])
                || Math.max(Math.max(core[position], leastCore[node]), least) >= highestReach[node]) {
            return;
        }
        if (!tree.isLeaf(node)) {
            int middle = KdTree.middle(from, to);
            visit(2 * node, from, middle);
            visit(2 * node + 1, middle, to);
            highestReach[node] = Math.max(highestReach[2 * node], highestReach[2 * node + 1]);
            return;
        }
        highestReach[node] = Double.NEGATIVE_INFINITY;
        for (int q = from; q < to; q++) {
            if (!done[q]) {
                double larger = Math.max(core[position], core[q]);
                if (Math.sqrt(tree.squaredDistance(position, q)) <= larger) {
                    lower(q, larger);
                }
                highestReach[node] = Math.max(highestReach[node], reach[q]);
            }
        }
    }

    int size() {
        return order.length;
    }

    /** Index of the k-th point. */
    int point(int k) {
        return order[k];
    }

    /** Lengths of the steps to each point of the order, metres; 0 for the first. Read, never write. */
    double[] steps() {
        return step;
    }
}
