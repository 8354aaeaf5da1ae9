package org.jingtu.analysis.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jingtu.analysis.Tails;

/**
 * What a week's count should be like, judged by weeks before it, with the band that holds 19 of 20 counts while nothing
 * changes. After Farrington et al. (1996) without a trend: the mean of the weeks to compare with, those far above it
 * counting less, so that a campaign of last month does not hide the next one; their dispersion, at least that of chance;
 * and the 2.5 % and 97.5 % points of the negative binomial with that mean and the variance of a new count, the mean's own
 * error included.
 *
 * @param basis which weeks were compared with
 * @param expected mean of the weeks compared with
 * @param low least count of the band
 * @param high most count of the band
 * @param dispersion variance over mean, 1 for chance alone
 */
public record ExpectedCount(Basis basis, double expected, long low, long high, double dispersion) {
    /** Weeks to compare with. */
    public enum Basis {
        /** The same weeks of earlier years and three on each side, when there are at least two such years. */
        SAME_WEEKS,
        /** The thirteen weeks before, at least eight. */
        WEEKS_BEFORE
    }

    private static final int YEAR = 52;
    private static final int MOST_YEARS = 5;
    private static final int LEAST_YEARS = 2;
    private static final int BESIDE = 3;
    private static final int BEFORE = 13;
    private static final int LEAST_BEFORE = 8;
    private static final int REWEIGHTINGS = 5;
    private static final double TAIL = 0.025;

    /**
     * Of one week of a series; empty when too few weeks lie before it. O(1).
     *
     * <p>Example: after thirteen weeks of 100 each, 100 (80 to 121).
     *
     * @param counts of weeks, the oldest first
     * @param week index of the week to judge; its own count is not looked at
     */
    public static Optional<ExpectedCount> of(List<Long> counts, int week) {
        if (week - LEAST_YEARS * YEAR - BESIDE >= 0) {
            return Optional.of(from(Basis.SAME_WEEKS, sameWeeks(counts, week)));
        }
        int from = Math.max(0, week - BEFORE);
        return week - from < LEAST_BEFORE
                ? Optional.empty()
                : Optional.of(from(Basis.WEEKS_BEFORE, counts.subList(from, week)));
    }

    private static List<Long> sameWeeks(List<Long> counts, int week) {
        List<Long> same = new ArrayList<>();
        for (int year = 1; year <= MOST_YEARS && week - year * YEAR - BESIDE >= 0; year++) {
            same.addAll(counts.subList(week - year * YEAR - BESIDE, week - year * YEAR + BESIDE + 1));
        }
        return same;
    }

    private static ExpectedCount from(Basis basis, List<Long> baseline) {
        int n = baseline.size();
        double[] weight = new double[n];
        Arrays.fill(weight, 1);
        double mean = 0;
        double dispersion = 1;
        for (int round = 0; round <= REWEIGHTINGS; round++) {
            mean = 0;
            for (int k = 0; k < n; k++) {
                mean += weight[k] * baseline.get(k) / n;
            }
            double pearson = 0;
            for (int k = 0; k < n; k++) {
                double d = baseline.get(k) - mean;
                pearson += mean > 0 ? weight[k] * d * d / mean : 0;
            }
            dispersion = Math.max(1, pearson / (n - 1));
            reweigh(weight, baseline, mean, dispersion);
        }
        return band(basis, mean, dispersion, n);
    }

    /** Weeks whose Anscombe residual exceeds 1 count by its inverse square. */
    private static void reweigh(double[] weight, List<Long> baseline, double mean, double dispersion) {
        double sum = 0;
        for (int k = 0; k < weight.length; k++) {
            double residual = mean > 0
                    ? 1.5
                            * (Math.pow(baseline.get(k), 2.0 / 3) - Math.pow(mean, 2.0 / 3))
                            / (Math.pow(mean, 1.0 / 6) * Math.sqrt(dispersion))
                    : 0;
            weight[k] = residual > 1 ? 1 / (residual * residual) : 1;
            sum += weight[k];
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] *= weight.length / sum;
        }
    }

    private static ExpectedCount band(Basis basis, double mean, double dispersion, int n) {
        if (mean == 0) {
            return new ExpectedCount(basis, 0, 0, 0, 1);
        }
        double variance = mean * dispersion * (1 + 1.0 / n);
        double shape = mean * mean / (variance - mean);
        double success = shape / (shape + mean);
        return new ExpectedCount(
                basis, mean, quantile(shape, success, TAIL), quantile(shape, success, 1 - TAIL), dispersion);
    }

    /** Least k with P(X ≤ k) ≥ probability, X negative binomial. */
    private static long quantile(double shape, double success, double probability) {
        long high = 1;
        while (Tails.betaLower(shape, high + 1.0, success) < probability) {
            high *= 2;
        }
        long low = -1;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (Tails.betaLower(shape, middle + 1.0, success) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
