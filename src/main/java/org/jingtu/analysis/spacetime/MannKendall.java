package org.jingtu.analysis.spacetime;

import org.jingtu.analysis.Normal;

/**
 * Whether a series rises or falls (Mann 1945, Kendall 1975): S counts the pairs that rise less those that fall.
 *
 * <p>z = (S ∓ 1)/√variance, towards 0; the variance is reduced for ties. A constant series has no trend: S, variance and z
 * are 0, p is 1.
 *
 * <p>Example: (1, 2, 4, 3) has S = 4, variance 26/3, z = 1.019.
 *
 * @param s pairs that rise less pairs that fall
 * @param variance of S were all orders equally likely, times the inflation asked for
 * @param z standard score with the correction for continuity
 */
public record MannKendall(long s, double variance, double z) {
    /** Below this, comparing all pairs is sooner than sorting. */
    private static final int FEW = 64;

    /** Of a series in the order of time. */
    public static MannKendall of(double[] series) {
        return of(series, 1);
    }

    /**
     * Of a series whose values are not independent.
     *
     * @param inflation how much larger serial correlation makes the variance, such as {@link SharedStep#inflation}
     */
    public static MannKendall of(double[] series, double inflation) {
        return series.length <= FEW ? ofPairs(series, inflation) : ofSorted(series, inflation);
    }

    /** Two-sided. */
    public double p() {
        return Normal.twoSided(z);
    }

    private static MannKendall ofPairs(double[] x, double inflation) {
        int n = x.length;
        int s = 0;
        long ties = 0;
        for (int i = 0; i < n; i++) {
            int equal = 1;
            for (int j = 0; j < i; j++) {
                s += (x[i] > x[j] ? 1 : 0) - (x[i] < x[j] ? 1 : 0);
                equal += x[i] == x[j] ? 1 : 0;
            }
            ties += equal == 1 ? 0 : tieTerm(equal) - tieTerm(equal - 1);
        }
        return standardised(n, s, ties, inflation);
    }

    /** Falling pairs are the exchanges of a merge sort: O(n log n). */
    private static MannKendall ofSorted(double[] x, double inflation) {
        int n = x.length;
        double[] sorted = x.clone();
        long falling = exchanges(sorted, new double[n], 0, n);
        long pairs = (long) n * (n - 1) / 2;
        long ties = 0;
        for (int from = 0, to; from < n; from = to) {
            to = from + 1;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            long equal = to - from;
            pairs -= equal * (equal - 1) / 2;
            ties += tieTerm(equal);
        }
        return standardised(n, pairs - 2 * falling, ties, inflation);
    }

    private static long exchanges(double[] x, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(x, spare, from, middle) + exchanges(x, spare, middle, to);
        System.arraycopy(x, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || (left < middle && spare[left] <= spare[right])) {
                x[k] = spare[left++];
            } else {
                count += middle - left;
                x[k] = spare[right++];
            }
        }
        return count;
    }

    private static long tieTerm(long equal) {
        return equal * (equal - 1) * (2 * equal + 5);
    }

    private static MannKendall standardised(long n, long s, long ties, double inflation) {
        double variance = (tieTerm(n) - ties) / 18.0 * inflation;
        double z = s == 0 || variance == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
        return new MannKendall(s, variance, z);
    }
}
