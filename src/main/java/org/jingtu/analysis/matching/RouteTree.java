package org.jingtu.analysis.matching;

import java.util.Arrays;

/** Shortest ways from a node to all nodes within a bound. */
final class RouteTree {
    private final double bound;
    private final int[] node;
    private final double[] metres;
    private final int[] lastArc;
    private final int[] firstArc;

    /**
     * The arrays are kept, not copied.
     *
     * @param node ascending
     * @param lastArc of the way to a node, -1 at the root
     * @param firstArc likewise
     */
    RouteTree(double bound, int[] node, double[] metres, int[] lastArc, int[] firstArc) {
        this.bound = bound;
        this.node = node;
        this.metres = metres;
        this.lastArc = lastArc;
        this.firstArc = firstArc;
    }

    double bound() {
        return bound;
    }

    int size() {
        return node.length;
    }

    /** Entry of a node; negative when it is farther than the bound. */
    int find(int wanted) {
        return Arrays.binarySearch(node, wanted);
    }

    double metres(int entry) {
        return metres[entry];
    }

    int lastArc(int entry) {
        return lastArc[entry];
    }

    int firstArc(int entry) {
        return firstArc[entry];
    }
}
