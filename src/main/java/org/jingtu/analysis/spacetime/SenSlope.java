package org.jingtu.analysis.spacetime;

import java.util.Arrays;

/**
 * How steeply a series of equal steps rises (Sen 1968): the median of the slopes of all pairs, a step. Not moved by a few
 * wild values.
 *
 * <p>Example: (1, 2, 4, 3) rises by 5/6 a step. A series of one value has slope 0. O(n²) time and memory.
 */
public final class SenSlope {
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
        for (int i = 0; i < series.length; i++) {
            for (int j = 0; j < i; j++) {
                slopes[n++] = (series[i] - series[j]) / (i - j);
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

    /** The k-th smallest of the first n slopes; smaller ones are before it afterwards (Hoare's quickselect). */
    private double select(int n, int k) {
        int from = 0;
        int to = n - 1;
        while (to - from > 16) {
            double pivot = middleOf(slopes[from], slopes[(from + to) >>> 1], slopes[to]);
            int i = from;
            int j = to;
            while (i <= j) {
                while (slopes[i] < pivot) {
                    i++;
                }
                while (slopes[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = slopes[i];
                    slopes[i++] = slopes[j];
                    slopes[j--] = swap;
                }
            }
            if (k <= j) {
                to = j;
            } else if (k >= i) {
                from = i;
            } else {
                return slopes[k];
            }
        }
        Arrays.sort(slopes, from, to + 1);
        return slopes[k];
    }

    private static double middleOf(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
