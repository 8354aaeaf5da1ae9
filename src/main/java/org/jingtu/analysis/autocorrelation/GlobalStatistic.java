package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.Normal;

/**
 * One number for how alike neighbours are in the whole field, with its moments under randomisation.
 *
 * @param estimate the statistic
 * @param expectation when the values were dealt out at random
 * @param variance likewise; 0 where nothing can vary
 * @param z standard score, positive when neighbours are alike; 0 where the variance is 0
 * @param p two-sided, from the normal distribution; 1 where the variance is 0
 */
public record GlobalStatistic(double estimate, double expectation, double variance, double z, double p) {
    static GlobalStatistic of(double estimate, double expectation, double variance, double excess) {
        double z = variance > 0 ? excess / Math.sqrt(variance) : 0;
        return new GlobalStatistic(
                estimate, expectation, Math.max(0, variance), z, variance > 0 ? Normal.twoSided(z) : 1);
    }

    /** Of a field in which nothing varies or nobody has a neighbour. */
    static GlobalStatistic undecided(double expectation) {
        return new GlobalStatistic(expectation, expectation, 0, 0, 1);
    }
}
