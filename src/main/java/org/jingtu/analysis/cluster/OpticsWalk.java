package org.jingtu.analysis.cluster;

import java.util.Arrays;
import org.jingtu.analysis.Progress;

/** The walk of {@link Optics}: a queue of points by reachability, and a kd-tree that knows the highest in each node. */
final class OpticsWalk {
    private static final int POINTS_A_REPORT = 1024;
    private static final double DONE = Double.NEGATIVE_INFINITY;

    private final KdTree tree;
    private final double[] core;
    private final double epsSquared;
    /** Squared reachability by position. */
    private final double[] reach;

    private final boolean[] done;
    /** No point still to come in a node has a higher squared reachability. */
    private final double[] highest;

    private final PointQueue queue;
    private int position;

    /** @param core squared core distances by position, infinite where undefined */
    OpticsWalk(KdTree tree, double[] core, double epsSquared) {
        int n = tree.size();
        this.tree = tree;
        this.core = core;
        this.epsSquared = epsSquared;
        reach = new double[n];
        done = new boolean[n];
        highest = new double[tree.nodes()];
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.POSITIVE_INFINITY);
        int[] rank = new int[n];
        Arrays.setAll(rank, p -> n - tree.point(p));
        queue = new PointQueue(reach, rank);
    }

    double reachSquared(int ofPosition) {
        return reach[ofPosition];
    }

    /** Walks once; indices of the points. */
    int[] order(Progress progress) {
        int n = tree.size();
        int[] positionOf = new int[n];
        for (int p = 0; p < n; p++) {
            positionOf[tree.point(p)] = p;
        }
        int[] order = new int[n];
        int next = 0;
        for (int k = 0; k < n; k++) {
            if (k % POINTS_A_REPORT == 0) {
                progress.report((double) k / n);
            }
            if (!queue.isEmpty()) {
                position = queue.take();
            } else {
                while (done[positionOf[next]]) {
                    next++;
                }
                position = positionOf[next];
            }
            done[position] = true;
            order[k] = tree.point(position);
            if (core[position] < Double.POSITIVE_INFINITY) {
                lower(1, 0, n);
            }
        }
        return order;
    }

    /** Lowers the reachability of what the present point reaches. */
    private void lower(int node, int from, int to) {
        double least = tree.leastSquared(position, node);
        if (!(least <= epsSquared) || Math.max(core[position], least) >= highest[node]) {
            return;
        }
        if (!tree.isLeaf(node)) {
            int middle = KdTree.middle(from, to);
            lower(2 * node, from, middle);
            lower(2 * node + 1, middle, to);
            highest[node] = Math.max(highest[2 * node], highest[2 * node + 1]);
            return;
        }
        highest[node] = DONE;
        for (int q = from; q < to; q++) {
            if (!done[q]) {
                double squared = tree.squaredDistance(position, q);
                double way = Math.max(core[position], squared);
                if (squared <= epsSquared && way < reach[q]) {
                    reach[q] = way;
                    queue.offer(q);
                }
                highest[node] = Math.max(highest[node], reach[q]);
            }
        }
    }
}
