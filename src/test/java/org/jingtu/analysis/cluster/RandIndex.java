package org.jingtu.analysis.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Agreement of two partitions after Hubert &amp; Arabie (1985): 1 when they are the same, about 0 by chance. */
final class RandIndex {
    private RandIndex() {}

    static int[] labels(Clustering clustering) {
        int[] label = new int[clustering.size()];
        Arrays.setAll(label, clustering::cluster);
        return label;
    }

    static double adjusted(int[] a, int[] b) {
        Map<Long, Integer> together = new HashMap<>();
        Map<Long, Integer> inA = new HashMap<>();
        Map<Long, Integer> inB = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            together.merge((long) a[i] << 32 | b[i], 1, Integer::sum);
            inA.merge((long) a[i], 1, Integer::sum);
            inB.merge((long) b[i], 1, Integer::sum);
        }
        double expected = pairs(inA) * pairs(inB) / (a.length * (a.length - 1.0) / 2);
        double most = (pairs(inA) + pairs(inB)) / 2;
        return most == expected ? 1 : (pairs(together) - expected) / (most - expected);
    }

    private static double pairs(Map<Long, Integer> sizes) {
        return sizes.values().stream().mapToDouble(m -> m * (m - 1.0) / 2).sum();
    }
}
