package org.jingtu.analysis.spacetime;

/**
 * What the step that neighbouring bins share does to a trend test on their scores.
 *
 * <p>The Gi* of a bin counts its own step and the one before, so the scores of steps that follow one another share half of
 * what they count even where nothing is correlated: their correlation is 1/2, and 1/√2 for the first two, since the first
 * score counts one step only. {@link MannKendall} takes values for independent; on such scores it calls a trend in 14 to
 * 16 % of null series at a nominal 5 %.
 *
 * <p>For a normal series with known correlations the variance of S is known: the sum over all pairs of pairs of
 * (2/π)·arcsin of the correlation of their differences (the arcsine law, as in Hamed &amp; Rao 1998, here with the known
 * correlations in place of estimated ones). Correlation that is in the data themselves is not removed.
 */
public final class SharedStep {
    private static final double FIRST = Math.sqrt(0.5);

    /** Longer series have, within 1 %, the inflation of this length. */
    private static final int LONG = 160;

    private SharedStep() {}

    /**
     * Variance of S for the scores of so many steps, as a multiple of what it is for independent values.
     *
     * <p>Example: 1.81 for 12 steps, 1.88 for 24; it grows to about 1.96.
     */
    public static double inflation(int steps) {
        int n = Math.min(steps, LONG);
        if (n < 2) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sum += againstAll(i, j, n);
            }
        }
        return sum / (n * (n - 1.0) * (2 * n + 5) / 18);
    }

    /** Differences correlate only where an end of one is within a step of an end of the other. */
    private static double againstAll(int i, int j, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            boolean near = Math.abs(k - i) <= 1 || Math.abs(k - j) <= 1;
            for (int l = k + 1; l < n; l++) {
                if (near || Math.abs(l - i) <= 1 || Math.abs(l - j) <= 1) {
                    double shared = correlation(j, l) - correlation(j, k) - correlation(i, l) + correlation(i, k);
                    double both = Math.sqrt((2 - 2 * correlation(i, j)) * (2 - 2 * correlation(k, l)));
                    sum += 2 / Math.PI * Math.asin(Math.max(-1, Math.min(1, shared / both)));
                }
            }
        }
        return sum;
    }

    private static double correlation(int step, int other) {
        int apart = Math.abs(step - other);
        return apart == 0 ? 1 : apart > 1 ? 0 : Math.min(step, other) == 0 ? FIRST : 0.5;
    }
}
