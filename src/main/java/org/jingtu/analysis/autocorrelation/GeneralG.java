package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;

/**
 * The general G of Getis &amp; Ord (1992): the share of all products of two values that falls on neighbours, G = Σ wᵢⱼxᵢxⱼ
 * / Σᵢ≠ⱼ xᵢxⱼ. Above its expectation high values lie together, below it low ones do. Binary weights are meant.
 *
 * <p>Example: values 1, 2, 3, 4 in a row, each beside the next: G is 40/70.
 */
public final class GeneralG {
    private GeneralG() {}

    /**
     * For values of at least 0 and weights without self; places without neighbours are left out of the sums. O(entries ·
     * log neighbours).
     *
     * @throws UnusableDataException {@code negative-values}
     * @throws IllegalArgumentException for fewer than four places
     */
    public static GlobalStatistic of(double[] values, SpatialWeights weights) {
        WeightMoments w = WeightMoments.of(values, weights);
        double n = w.connected();
        double[] power = powers(values, weights);
        double pairs = power[0] * power[0] - power[1];
        double expectation = w.tooFew() ? 0 : w.s0() / (n * (n - 1));
        if (w.tooFew() || Deviations.of(values).isConstant() || !(pairs > 0)) {
            return GlobalStatistic.undecided(expectation);
        }
        double near = 0;
        for (int i = 0; i < values.length; i++) {
            double lag = 0;
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                lag += weights.weight(e) * values[weights.neighbour(e)];
            }
            near += values[i] * lag;
        }
        double estimate = near / pairs;
        double variance = meanSquare(w, power) / (pairs * pairs) - expectation * expectation;
        return GlobalStatistic.of(estimate, expectation, variance, estimate - expectation);
    }

    private static double meanSquare(WeightMoments w, double[] power) {
        double n = w.connected();
        double nn = n * n;
        double s02 = w.s0() * w.s0();
        double b0 = (nn - 3 * n + 3) * w.s1() - n * w.s2() + 3 * s02;
        double b1 = -((nn - n) * w.s1() - 2 * n * w.s2() + 6 * s02);
        double b2 = -(2 * n * w.s1() - (n + 3) * w.s2() + 6 * s02);
        double b3 = 4 * (n - 1) * w.s1() - 2 * (n + 1) * w.s2() + 8 * s02;
        double b4 = w.s1() - w.s2() + s02;
        double first = power[0] * power[0];
        return (b0 * power[1] * power[1]
                        + b1 * power[3]
                        + b2 * first * power[1]
                        + b3 * power[0] * power[2]
                        + b4 * first * first)
                / (n * (n - 1) * (n - 2) * (n - 3));
    }

    /** Sums of the first to fourth powers over places that have neighbours. */
    private static double[] powers(double[] values, SpatialWeights weights) {
        double[] power = new double[4];
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new UnusableDataException(
                        "negative-values", "The general G needs values of at least 0; one is " + values[i] + ".");
            }
            double term = 1;
            for (int k = 0; k < 4 && weights.degree(i) > 0; k++) {
                term *= values[i];
                power[k] += term;
            }
        }
        return power;
    }
}
