package org.jingtu.analysis.hotspot;

import java.util.Arrays;
import java.util.Locale;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;

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

    private static final int CHUNK = 16_384;

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
        double[] byRank = this == HOLM ? stepDown(ranked, n) : stepUp(ranked, n);
        // equal p-values have equal q, so any of their ranks will do
        Parallel.run((n + CHUNK - 1) / CHUNK, threads, Progress.NONE, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                q[i] = byRank[ranked.rank(p[i])];
            }
        });
        return q;
    }

    private static double[] stepDown(RankedProbabilities ranked, int n) {
        double[] q = new double[n];
        double running = 0;
        for (int k = 0; k < n; k++) {
            running = Math.max(running, Math.min(1, ranked.at(k) * (n - k)));
            q[k] = running;
        }
        return q;
    }

    private double[] stepUp(RankedProbabilities ranked, int n) {
        double factor = 1;
        if (this == BY) {
            factor = 0;
            for (int k = 1; k <= n; k++) {
                factor += 1.0 / k;
            }
        }
        double[] q = new double[n];
        double running = 1;
        for (int k = n - 1; k >= 0; k--) {
            running = Math.min(running, factor * ranked.at(k) * n / (k + 1));
            q[k] = running;
        }
        return q;
    }
}
