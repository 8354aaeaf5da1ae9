package org.jingtu.analysis.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shortest ways in a road graph, by bounded Dijkstra searches that are kept: a track asks again and again for ways from the
 * same few nodes. Ties are broken by the number of the node, so a way does not depend on the bound it was found with. For
 * one thread.
 */
final class Routes {
    /** Bounds are rounded up to steps of this, so that few searches are repeated for a little more. */
    private static final double STEP_METRES = 256;

    private static final long MOST_KEPT = 6_000_000;

    private final RoadGraph graph;
    private final @Nullable RouteTree[] kept;
    private long keptEntries;
    private final double[] metres;
    private final int[] lastArc;
    private final int[] firstArc;
    private final int[] seen;
    private int search;
    private int[] reached = new int[64];
    private int reachedCount;
    private final NodeQueue queue = new NodeQueue();

    Routes(RoadGraph graph) {
        this.graph = graph;
        int n = graph.nodes();
        kept = new @Nullable RouteTree[n];
        metres = new double[n];
        lastArc = new int[n];
        firstArc = new int[n];
        seen = new int[n];
    }

    /** Ways from a node that are no longer than a bound; the tree may reach farther. */
    RouteTree from(int node, double boundMetres) {
        RouteTree found = kept[node];
        if (found != null && found.bound() >= boundMetres) {
            return found;
        }
        if (keptEntries > MOST_KEPT) {
            Arrays.fill(kept, null);
            keptEntries = 0;
        }
        double bound = STEP_METRES * Math.max(1, Math.ceil(boundMetres / STEP_METRES));
        search(node, bound, -1, -1);
        RouteTree tree = tree(bound);
        kept[node] = tree;
        keptEntries += tree.size();
        return tree;
    }

    /**
     * The way from one node to another that leaves out an edge and the arc back over it.
     *
     * @return arcs in order; null when there is none within the bound
     */
    int @Nullable [] without(int from, int to, double boundMetres, int bannedArc) {
        search(from, boundMetres, to, bannedArc);
        if (seen[to] != search || metres[to] > boundMetres) {
            return null;
        }
        int[] arcs = new int[reachedCount];
        int n = 0;
        for (int node = to; lastArc[node] >= 0; node = graph.from(lastArc[node])) {
            arcs[n++] = lastArc[node];
        }
        return reversed(arcs, n);
    }

    /** Arcs of the way in a tree from its root to a node. */
    int[] path(RouteTree tree, int to) {
        int[] arcs = new int[16];
        int n = 0;
        for (int entry = tree.find(to); tree.lastArc(entry) >= 0; ) {
            if (n == arcs.length) {
                arcs = Arrays.copyOf(arcs, n * 2);
            }
            arcs[n++] = tree.lastArc(entry);
            entry = tree.find(graph.from(tree.lastArc(entry)));
        }
        return reversed(arcs, n);
    }

    private static int[] reversed(int[] arcs, int n) {
        int[] forward = new int[n];
        for (int k = 0; k < n; k++) {
            forward[k] = arcs[n - 1 - k];
        }
        return forward;
    }

    private void search(int root, double bound, int goal, int bannedArc) {
        search++;
        int banned = bannedArc < 0 ? -1 : bannedArc >> 1;
        int bannedBack = bannedArc < 0 || graph.reverse(bannedArc) < 0 ? -1 : graph.reverse(bannedArc) >> 1;
        reachedCount = 0;
        queue.clear();
        reach(root, 0, -1, -1);
        while (!queue.isEmpty()) {
            double near = queue.metres();
            int node = queue.take();
            if (near > metres[node]) {
                continue; // a shorter way was found since
            }
            if (node == goal) {
                return;
            }
            for (int k = graph.firstOut(node); k < graph.firstOut(node + 1); k++) {
                int arc = graph.out(k);
                int edge = arc >> 1;
                double far = near + graph.lengthMetres(arc);
                int next = graph.to(arc);
                if (far <= bound
                        && edge != banned
                        && edge != bannedBack
                        && (seen[next] != search || far < metres[next])) {
                    reach(next, far, arc, firstArc[node] < 0 ? arc : firstArc[node]);
                }
            }
        }
    }

    private void reach(int node, double at, int last, int first) {
        if (seen[node] != search) {
            seen[node] = search;
            if (reachedCount == reached.length) {
                reached = Arrays.copyOf(reached, reachedCount * 2);
            }
            reached[reachedCount++] = node;
        }
        metres[node] = at;
        lastArc[node] = last;
        firstArc[node] = first;
        queue.add(node, at);
    }

    private RouteTree tree(double bound) {
        int[] node = Arrays.copyOf(reached, reachedCount);
        Arrays.sort(node);
        double[] at = new double[node.length];
        int[] last = new int[node.length];
        int[] first = new int[node.length];
        for (int k = 0; k < node.length; k++) {
            at[k] = metres[node[k]];
            last[k] = lastArc[node[k]];
            first[k] = firstArc[node[k]];
        }
        return new RouteTree(bound, node, at, last, first);
    }
}
