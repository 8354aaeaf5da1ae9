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
     * Adjusted p-values in the order given, over all of them. O(n) for values that spread.
     *
     * <p>Example: FDR of (0.01, 0.04, 0.03) is (0.03, 0.04, 0.04).
     */
    public double[] adjust(double[] p) {
        return adjust(p, 1);
    }

    /** The same on several threads. */
    public double[] adjust(double[] p, int threads) {
        int n = p.length;
        double[] q = new double[n];
        if (this == NONE || this == BONFERRONI) {
            Arrays.setAll(q, i -> this == NONE ? p[i] : Math.min(1, p[i] * n));
            return q;
        }
        RankedProbabilities ranked = new RankedProbabilities(p, threads);
        if (this == HOLM) {
            stepDown(ranked, q);
        } else {
            stepUp(ranked, q);
        }
        return q;
    }

    /**
     * The largest p-value that is still significant: those up to it are exactly those whose adjusted value is at most the
     * level. Sooner than adjusting all where few are small.
     *
     * <p>Example: FDR of 0.01, 0.03, 0.04 among 4 tests at 5 % is 0.01.
     *
     * @param small all p-values that are at most the level, in any order
     * @param tests how many there are with the larger ones
     * @return -1 when none is significant
     */
    public double critical(double[] small, int tests, double level) {
        double[] sorted = small.clone();
        Arrays.sort(sorted);
        if (this == HOLM) {
            int k = 0;
            while (k < sorted.length && sorted[k] * (tests - k) <= level) {
                k++;
            }
            return k == 0 ? -1 : sorted[k - 1];
        }
        double factor = this == BY ? harmonic(tests) : 1;
        for (int k = sorted.length - 1; k >= 0; k--) {
            double adjusted =
                    switch (this) {
                        case NONE -> sorted[k];
                        case BONFERRONI -> sorted[k] * tests;
                        default -> factor * sorted[k] * tests / (k + 1);
                    };
            if (adjusted <= level) {
                return sorted[k];
            }
        }
        return -1;
    }

    private static double harmonic(int n) {
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += 1.0 / k;
        }
        return sum;
    }

    // either way equal p-values are given equal q, whatever their order

    private static void stepDown(RankedProbabilities ranked, double[] q) {
        int n = q.length;
        double running = 0;
        for (int k = 0; k < n; k++) {
            running = Math.max(running, Math.min(1, ranked.at(k) * (n - k)));
            q[ranked.origin(k)] = running;
        }
    }

    private void stepUp(RankedProbabilities ranked, double[] q) {
        int n = q.length;
        double factor = this == BY ? harmonic(n) : 1;
        double running = 1;
        for (int k = n - 1; k >= 0; k--) {
            running = Math.min(running, factor * ranked.at(k) * n / (k + 1));
            q[ranked.origin(k)] = running;
        }
    }
}
