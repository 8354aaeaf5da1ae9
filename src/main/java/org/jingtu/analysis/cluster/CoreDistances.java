package org.jingtu.analysis.cluster;

import java.util.Arrays;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;

/** Squared distance from each point to its k-th nearest, itself counted as the first. */
final class CoreDistances {
    private static final int POINTS_A_PART = 4096;

    private final KdTree tree;
    /** The least squared distances so far, the largest at the top. */
    private final double[] heap;

    private int position;

    private CoreDistances(KdTree tree, int k) {
        this.tree = tree;
        this.heap = new double[k];
    }

    /** By position in the tree. @param minPoints at most the number of points */
    static double[] squared(KdTree tree, int minPoints, int threads, Progress progress) {
        int n = tree.size();
        double[] core = new double[n];
        Parallel.run((n + POINTS_A_PART - 1) / POINTS_A_PART, threads, progress, part -> {
            CoreDistances search = new CoreDistances(tree, minPoints);
            for (int p = part * POINTS_A_PART; p < Math.min(n, (part + 1) * POINTS_A_PART); p++) {
                core[p] = search.of(p);
            }
        });
        return core;
    }

    private double of(int point) {
        position = point;
        Arrays.fill(heap, Double.POSITIVE_INFINITY);
        visit(1, 0, tree.size());
        return heap[0];
    }

    private void visit(int node, int from, int to) {
        if (tree.isLeaf(node)) {
            for (int q = from; q < to; q++) {
                double squared = tree.squaredDistance(position, q);
                if (squared < heap[0]) {
                    replaceLargest(squared);
                }
            }
            return;
        }
        int middle = KdTree.middle(from, to);
        double left = tree.leastSquared(position, 2 * node);
        double right = tree.leastSquared(position, 2 * node + 1);
        boolean leftFirst = left < right || (left == right && position < middle);
        for (int half = 0; half < 2; half++) {
            if ((half == 0) == leftFirst) {
                if (left < heap[0]) {
                    visit(2 * node, from, middle);
                }
            } else if (right < heap[0]) {
                visit(2 * node + 1, middle, to);
            }
        }
    }

    private void replaceLargest(double squared) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= heap.length) {
                break;
            }
            if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= squared) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = squared;
    }
}
