package org.jingtu.analysis.hotspot;

import java.util.Arrays;
import java.util.Locale;

/** What many tests at once do to their p-values. The adjusted value is the level at which the test would just reject. */
public enum Correction {
    /** False discovery rate, Benjamini &amp; Hochberg (1995). */
    FDR,
    /** False discovery rate under any dependence, Benjamini &amp; Yekutieli (2001). */
    BY,
    BONFERRONI,
    /** Holm (1979). */
    HOLM,
    NONE;

    /** By its name in lower case. @throws IllegalArgumentException when there is none */
    public static Correction named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /**
     * Adjusted p-values in the order given, over all of them. O(n log n).
     *
     * <p>Example: FDR of (0.01, 0.04, 0.03) is (0.03, 0.04, 0.04).
     */
    public double[] adjust(double[] p) {
        int n = p.length;
        double[] q = new double[n];
        if (this == NONE || this == BONFERRONI) {
            Arrays.setAll(q, i -> this == NONE ? p[i] : Math.min(1, p[i] * n));
            return q;
        }
        int[] order = ascending(p);
        if (this == HOLM) {
            double running = 0;
            for (int k = 0; k < n; k++) {
                running = Math.max(running, Math.min(1, p[order[k]] * (n - k)));
                q[order[k]] = running;
            }
            return q;
        }
        double factor = 1;
        if (this == BY) {
            factor = 0;
            for (int k = 1; k <= n; k++) {
                factor += 1.0 / k;
            }
        }
        double running = 1;
        for (int k = n - 1; k >= 0; k--) {
            running = Math.min(running, Math.min(1, factor * p[order[k]] * n / (k + 1)));
            q[order[k]] = running;
        }
        return q;
    }

    /** Indexes by ascending value: values are sorted as bits with their index found back by rank, ties in any order. */
    private static int[] ascending(double[] p) {
        double[] sorted = p.clone();
        Arrays.parallelSort(sorted);
        int[] taken = new int[p.length];
        int[] order = new int[p.length];
        for (int i = 0; i < p.length; i++) {
            int at = firstAtLeast(sorted, p[i]);
            order[at + taken[at]++] = i;
        }
        return order;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
