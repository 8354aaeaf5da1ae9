package org.jingtu.analysis.cluster;

import java.util.Arrays;

/**
 * How points join as a distance grows. Nodes 0 … n − 1 are the points, higher ones the pairs of groups that join, in the
 * order of the distance and at one distance in the order of growth. 40 bytes a point.
 */
final class SingleLinkage {
    private final int points;
    private final int[] parent;
    private final int[] size;
    private final double[] height;

    SingleLinkage(GrowthOrder growth) {
        points = growth.size();
        parent = new int[Math.max(0, 2 * points - 1)];
        size = new int[parent.length];
        height = new double[parent.length];
        Arrays.fill(parent, -1);
        Arrays.fill(size, 0, points, 1);
        DisjointSets runs = new DisjointSets(points);
        int[] nodeOfRun = new int[points];
        Arrays.setAll(nodeOfRun, growth::point);
        int[] byStep = KeyOrder.ofNumbers(growth.steps());
        int node = points;
        for (int k : byStep) {
            if (k > 0) {
                int left = runs.find(k - 1);
                for (int run : new int[] {left, k}) {
                    parent[nodeOfRun[run]] = node;
                    size[node] += size[nodeOfRun[run]];
                }
                height[node] = growth.steps()[k];
                nodeOfRun[left] = node++;
                runs.join(left, k);
            }
        }
    }

    int points() {
        return points;
    }

    /** Number of nodes; the last is the root. */
    int nodes() {
        return parent.length;
    }

    /** The group that a node joins, always a higher node; −1 for the root. */
    int parent(int node) {
        return parent[node];
    }

    /** Points in a node. */
    int size(int node) {
        return size[node];
    }

    /** Distance at which a group forms; 0 for points. */
    double height(int node) {
        return height[node];
    }
}
