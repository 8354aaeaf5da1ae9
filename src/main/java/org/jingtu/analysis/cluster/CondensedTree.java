package org.jingtu.analysis.cluster;

import java.util.Arrays;

/**
 * The clusters of a hierarchy, seen from large distances down: a cluster divides where two groups of the least size part
 * from each other; of a smaller group each point stays until it parts from its last company. The root is cluster 0 and is never chosen. A parent's number
 * is always lower than its children's. Cluster selection and scores after Campello, Moulavi &amp; Sander (2013) and
 * Campello, Moulavi, Zimek &amp; Sander (2015).
 */
final class CondensedTree {
    private final SingleLinkage linkage;
    private final int[] clusterOf;
    private int clusters = 1;
    private int[] parent = new int[64];
    private double[] birth = new double[64];
    /** Distance at which it divides; for a leaf the least at which any of its points is left. */
    private double[] death = new double[64];

    private long[] inChildren = new long[64];

    CondensedTree(SingleLinkage linkage, int minClusterSize) {
        this.linkage = linkage;
        int nodes = linkage.nodes();
        clusterOf = new int[nodes];
        int[] large = new int[nodes];
        for (int v = 0; v < nodes - 1; v++) {
            large[linkage.parent(v)] += linkage.size(v) >= minClusterSize ? 1 : 0;
        }
        parent[0] = -1;
        birth[0] = nodes == 0 ? 0 : linkage.height(nodes - 1);
        death[0] = Double.POSITIVE_INFINITY;
        for (int v = nodes - 2; v >= 0; v--) {
            int above = linkage.parent(v);
            boolean divides = large[above] >= 2 && linkage.size(v) >= minClusterSize;
            clusterOf[v] = divides ? begin(clusterOf[above], v) : clusterOf[above];
        }
        for (int i = 0; i < linkage.points(); i++) {
            int c = clusterOf[i];
            if (inChildren[c] == 0) {
                death[c] = Math.min(death[c], lastCompany(i));
            }
        }
    }

    private int begin(int within, int node) {
        if (clusters == parent.length) {
            parent = Arrays.copyOf(parent, 2 * clusters);
            birth = Arrays.copyOf(birth, 2 * clusters);
            death = Arrays.copyOf(death, 2 * clusters);
            inChildren = Arrays.copyOf(inChildren, 2 * clusters);
        }
        double at = linkage.height(linkage.parent(node));
        parent[clusters] = within;
        birth[clusters] = at;
        death[clusters] = Double.POSITIVE_INFINITY;
        inChildren[clusters] = 0;
        death[within] = at;
        inChildren[within] += linkage.size(node);
        return clusters++;
    }

    /** Distance at which a point parts from its last company. */
    private double lastCompany(int point) {
        return linkage.parent(point) < 0 ? 0 : linkage.height(linkage.parent(point));
    }

    /** Distance at which a point leaves its last cluster: it cannot stay longer than the cluster does. */
    private double leaves(int point) {
        double alone = lastCompany(point);
        return inChildren[clusterOf[point]] > 0 ? Math.max(alone, death[clusterOf[point]]) : alone;
    }

    /** For each point the chosen cluster that holds it, −1 for noise: those of the greatest total excess of mass. */
    int[] mostStable() {
        double[] stability = stability();
        double[] ofChildren = new double[clusters];
        boolean[] chosen = new boolean[clusters];
        for (int c = clusters - 1; c > 0; c--) {
            chosen[c] = stability[c] >= ofChildren[c];
            ofChildren[parent[c]] += Math.max(stability[c], ofChildren[c]);
        }
        int[] holder = new int[clusters];
        holder[0] = -1;
        for (int c = 1; c < clusters; c++) {
            int above = holder[parent[c]];
            holder[c] = above >= 0 ? above : chosen[c] ? c : -1;
        }
        int[] group = new int[linkage.points()];
        Arrays.setAll(group, i -> holder[clusterOf[i]]);
        return group;
    }

    int clusters() {
        return clusters;
    }

    /**
     * Excess of mass: over the points of a cluster, 1 / distance when leaving − 1 / distance when the cluster formed.
     * Infinite where enough points share a place: such a pile wins against any cluster that holds it.
     */
    private double[] stability() {
        double[] stability = new double[clusters];
        for (int i = 0; i < linkage.points(); i++) {
            int c = clusterOf[i];
            if (c > 0) {
                stability[c] += 1 / leaves(i) - 1 / birth[c];
            }
        }
        for (int c = 1; c < clusters; c++) {
            if (inChildren[c] > 0) {
                stability[c] += inChildren[c] * (1 / death[c] - 1 / birth[c]);
            }
        }
        return stability;
    }

    /** Outlier scores: 1 − least distance of the cluster or any within it / distance when the point leaves. */
    double[] outlierScores() {
        double[] least = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            least[c] = inChildren[c] > 0 ? Double.POSITIVE_INFINITY : death[c];
        }
        for (int c = clusters - 1; c > 0; c--) {
            least[parent[c]] = Math.min(least[parent[c]], least[c]);
        }
        double[] score = new double[linkage.points()];
        for (int i = 0; i < score.length; i++) {
            double left = leaves(i);
            score[i] = left > 0 ? 1 - least[clusterOf[i]] / left : 0;
        }
        return score;
    }
}
