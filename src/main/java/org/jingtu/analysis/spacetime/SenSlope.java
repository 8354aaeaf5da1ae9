package org.jingtu.analysis.spacetime;

import java.util.Arrays;

/**
 * How steeply a series of equal steps rises (Sen 1968): the median of the slopes of all pairs, a step. Not moved by a few
 * wild values.
 *
 * <p>Example: (1, 2, 4, 3) rises by 5/6 a step. A series of one value has slope 0. O(n²) time and memory.
 */
public final class SenSlope {
    /** So few are sorted. */
    private static final int FEW = 24;

    private final double[] slopes;

    /** @param steps length of the series that will be asked for */
    public SenSlope(int steps) {
        slopes = new double[Math.toIntExact((long) steps * (steps - 1) / 2)];
    }

    /** Of one series. */
    public static double of(double[] series) {
        return new SenSlope(series.length).median(series);
    }

    /** Of a series of the length declared; for one thread at a time. */
    public double median(double[] series) {
        int n = 0;
        for (int apart = 1; apart < series.length; apart++) {
            for (int j = apart; j < series.length; j++) {
                slopes[n++] = (series[j] - series[j - apart]) / apart;
            }
        }
        if (n == 0) {
            return 0;
        }
        double upper = select(n, n / 2);
        if (n % 2 == 1) {
            return upper;
        }
        double lower = slopes[0];
        for (int k = 1; k < n / 2; k++) {
            lower = Math.max(lower, slopes[k]);
        }
        return (lower + upper) / 2;
    }

    /**
     * The k-th smallest of the first n slopes; smaller ones are before it afterwards. Quickselect whose partition has no
     * branch to mispredict.
     */
    private double select(int n, int k) {
        int from = 0;
        int to = n;
        while (to - from > FEW) {
            int eighth = (to - from) / 8;
            double pivot = middleOf(
                    middleOf(slopes[from], slopes[from + eighth], slopes[from + 2 * eighth]),
                    middleOf(slopes[from + 3 * eighth], slopes[from + 4 * eighth], slopes[from + 5 * eighth]),
                    middleOf(slopes[from + 6 * eighth], slopes[from + 7 * eighth], slopes[to - 1]));
            int equal = partition(from, to, pivot);
            if (k < equal) {
                to = equal;
            } else {
                int above = partition(equal, to, Math.nextUp(pivot));
                if (k < above) {
                    return pivot;
                }
                from = above;
            }
        }
        Arrays.sort(slopes, from, to);
        return slopes[k];
    }

    /** Brings the slopes below a bound to the front; where the others begin. */
    private int partition(int from, int to, double bound) {
        int end = from;
        for (int i = from; i < to; i++) {
            double slope = slopes[i];
            slopes[i] = slopes[end];
            slopes[end] = slope;
            end += slope < bound ? 1 : 0;
        }
        return end;
    }

    private static double middleOf(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
