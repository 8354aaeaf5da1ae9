package org.jingtu.analysis.cluster;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;

/**
 * Minimum spanning tree under mutual reachability, the largest of a distance and the two core distances, by Borůvka's
 * rounds over a kd-tree (after March, Ram &amp; Gray 2010): in each round every part of the forest finds its shortest
 * way out; of equally short edges the one with the lower index first, so that the tree is unique. Points keep what they
 * found until their part swallows it. 60 bytes a point beside the tree.
 */
final class ReachabilityTree {
    private static final int POINTS_A_PART = 2048;
    private static final int MIXED = -1;

    private final KdTree tree;
    private final double[] core;
    private final int threads;
    private final DisjointSets sets;
    private final int[] part;
    private final int[] partOfNode;
    private final double[] leastCore;
    private final int[] leastPoint;
    /** Nearest point outside its part that each point knows, or −1, and the squared reachability. */
    private final int[] other;

    private final double[] way;
    /** No point outside is nearer than this, squared. */
    private final double[] certain;

    private final AtomicLongArray shortest;

    private int edges;
    private final int[] from;
    private final int[] to;
    private final double[] squared;

    /** @param core squared core distances by position */
    ReachabilityTree(KdTree tree, double[] core, int threads, Progress progress) {
        int n = tree.size();
        this.tree = tree;
        this.core = core;
        this.threads = threads;
        sets = new DisjointSets(n);
        part = new int[n];
        partOfNode = new int[tree.nodes()];
        leastCore = new double[tree.nodes()];
        leastPoint = new int[tree.nodes()];
        other = new int[n];
        way = new double[n];
        certain = core.clone();
        shortest = new AtomicLongArray(n);
        from = new int[Math.max(0, n - 1)];
        to = new int[from.length];
        squared = new double[from.length];
        Arrays.fill(other, -1);
        Arrays.fill(way, Double.POSITIVE_INFINITY);
        for (int round = 1; edges < from.length; round++) {
            double done = 1 - Math.pow(0.7, round - 1);
            round(progress.between(done, 1 - Math.pow(0.7, round)));
        }
    }

    int edges() {
        return edges;
    }

    /** Position in the tree of the point at one end of an edge. */
    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    /** Squared lengths of the edges; read, never write. */
    double[] squared() {
        return squared;
    }

    private void round(Progress progress) {
        int n = part.length;
        for (int p = 0; p < n; p++) {
            part[p] = sets.find(p);
            shortest.setPlain(p, Double.doubleToRawLongBits(Double.POSITIVE_INFINITY));
        }
        nodeParts(1, 0, n);
        for (int p = 0; p < n; p++) {
            if (other[p] >= 0 && part[other[p]] == part[p]) {
                other[p] = -1;
            }
            if (other[p] >= 0) {
                offer(part[p], way[p]);
            }
        }
        Parallel.run((n + POINTS_A_PART - 1) / POINTS_A_PART, threads, progress, chunk -> {
            Search search = new Search();
            for (int p = chunk * POINTS_A_PART; p < Math.min(n, (chunk + 1) * POINTS_A_PART); p++) {
                if (other[p] < 0) {
                    search.from(p);
                }
            }
        });
        joinParts();
    }

    private void offer(int ofPart, double squaredWay) {
        long bits = Double.doubleToRawLongBits(squaredWay);
        long present = shortest.get(ofPart);
        while (bits < present && !shortest.weakCompareAndSetVolatile(ofPart, present, bits)) {
            present = shortest.get(ofPart);
        }
    }

    private void nodeParts(int node, int first, int end) {
        if (tree.isLeaf(node)) {
            double least = Double.POSITIVE_INFINITY;
            int lowest = Integer.MAX_VALUE;
            int all = first < end ? part[first] : MIXED;
            for (int p = first; p < end; p++) {
                least = Math.min(least, core[p]);
                lowest = Math.min(lowest, tree.point(p));
                all = part[p] == all ? all : MIXED;
            }
            leastCore[node] = least;
            leastPoint[node] = lowest;
            partOfNode[node] = all;
            return;
        }
        int middle = KdTree.middle(first, end);
        nodeParts(2 * node, first, middle);
        nodeParts(2 * node + 1, middle, end);
        leastCore[node] = Math.min(leastCore[2 * node], leastCore[2 * node + 1]);
        leastPoint[node] = Math.min(leastPoint[2 * node], leastPoint[2 * node + 1]);
        partOfNode[node] = partOfNode[2 * node] == partOfNode[2 * node + 1] ? partOfNode[2 * node] : MIXED;
    }

    private void joinParts() {
        int n = part.length;
        int[] leaving = new int[n];
        Arrays.fill(leaving, -1);
        for (int p = 0; p < n; p++) {
            int best = leaving[part[p]];
            if (other[p] >= 0 && (best < 0 || shorter(p, best))) {
                leaving[part[p]] = p;
            }
        }
        for (int p : leaving) {
            if (p >= 0 && sets.join(p, other[p])) {
                from[edges] = p;
                to[edges] = other[p];
                squared[edges] = way[p];
                edges++;
            }
        }
    }

    private boolean shorter(int p, int best) {
        if (way[p] != way[best]) {
            return way[p] < way[best];
        }
        int[] mine = {tree.point(p), tree.point(other[p])};
        int[] its = {tree.point(best), tree.point(other[best])};
        int lower = Integer.compare(Math.min(mine[0], mine[1]), Math.min(its[0], its[1]));
        return lower < 0 || (lower == 0 && Math.max(mine[0], mine[1]) < Math.max(its[0], its[1]));
    }

    /** Looks for the nearest point of another part, unless the own part knows a shorter way out already. */
    private final class Search {
        private int position;
        private double best;
        private int found;

        void from(int point) {
            best = Double.longBitsToDouble(shortest.get(part[point]));
            if (certain[point] > best) {
                return;
            }
            position = point;
            found = -1;
            visit(1, 0, part.length);
            certain[point] = found < 0 ? Math.nextUp(best) : best;
            if (found >= 0) {
                other[point] = found;
                way[point] = best;
                offer(part[point], best);
            }
        }

        private void visit(int node, int first, int end) {
            if (tree.isLeaf(node)) {
                for (int q = first; q < end; q++) {
                    double reach = Math.max(Math.max(tree.squaredDistance(position, q), core[q]), core[position]);
                    if (reach <= best
                            && part[q] != part[position]
                            && (reach < best || found < 0 || tree.point(q) < tree.point(found))) {
                        best = reach;
                        found = q;
                    }
                }
                return;
            }
            int middle = KdTree.middle(first, end);
            double left = bound(2 * node);
            double right = bound(2 * node + 1);
            boolean leftFirst = left < right || (left == right && position < middle);
            for (int half = 0; half < 2; half++) {
                if ((half == 0) == leftFirst) {
                    if (promises(2 * node, left)) {
                        visit(2 * node, first, middle);
                    }
                } else if (promises(2 * node + 1, right)) {
                    visit(2 * node + 1, middle, end);
                }
            }
        }

        private boolean promises(int node, double bound) {
            return bound < best || (bound == best && (found < 0 || leastPoint[node] < tree.point(found)));
        }

        private double bound(int node) {
            return partOfNode[node] == part[position]
                    ? Double.POSITIVE_INFINITY
                    : Math.max(Math.max(tree.leastSquared(position, node), leastCore[node]), core[position]);
        }
    }
}
