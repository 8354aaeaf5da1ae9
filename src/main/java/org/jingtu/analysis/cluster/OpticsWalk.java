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

    private final int[] heap;
    private final int[] placeInHeap;
    private int waiting;
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
        heap = new int[n];
        placeInHeap = new int[n];
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.POSITIVE_INFINITY);
        Arrays.fill(placeInHeap, -1);
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
            if (waiting > 0) {
                position = takeFirst();
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
                    await(q);
                }
                highest[node] = Math.max(highest[node], reach[q]);
            }
        }
    }

    private void await(int q) {
        int at = placeInHeap[q] >= 0 ? placeInHeap[q] : waiting++;
        for (; at > 0 && before(q, heap[(at - 1) / 2]); at = (at - 1) / 2) {
            place(heap[(at - 1) / 2], at);
        }
        place(q, at);
    }

    private int takeFirst() {
        int first = heap[0];
        int last = heap[--waiting];
        int at = 0;
        for (int child = 1; child < waiting; child = 2 * at + 1) {
            if (child + 1 < waiting && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], last)) {
                break;
            }
            place(heap[child], at);
            at = child;
        }
        place(last, at);
        return first;
    }

    private void place(int q, int at) {
        heap[at] = q;
        placeInHeap[q] = at;
    }

    private boolean before(int a, int b) {
        return reach[a] < reach[b] || (reach[a] == reach[b] && tree.point(a) > tree.point(b));
    }
}
