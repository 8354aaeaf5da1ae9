package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.SpatialWeights;

/**
 * Geary's C (Geary 1954), moments under randomisation (Cliff &amp; Ord 1981): C = (n − 1)/(2·S₀) · Σ wᵢⱼ(xᵢ − xⱼ)² / Σ
 * dᵢ². It is 1 without autocorrelation and falls towards 0 when neighbours are alike; z has its sign turned, so that a
 * positive z always means alike.
 *
 * <p>Example: values 1, 2, 3, 4 in a row, each beside the next: C is 0.3.
 */
public final class GearyC {
    private GearyC() {}

    /**
     * For any weights without self. A constant field gives 1 with p = 1. O(entries · log neighbours).
     *
     * @throws IllegalArgumentException for fewer than four places
     */
    public static GlobalStatistic of(double[] values, SpatialWeights weights) {
        WeightMoments w = WeightMoments.of(values, weights);
        Deviations d = Deviations.of(values);
        if (w.tooFew() || d.isConstant()) {
            return GlobalStatistic.undecided(1);
        }
        double differences = 0;
        for (int i = 0; i < values.length; i++) {
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                double difference = d.at(i) - d.at(weights.neighbour(e));
                differences += weights.weight(e) * difference * difference;
            }
        }
        double estimate = (w.connected() - 1) / (2 * w.s0()) * differences / d.squares();
        return GlobalStatistic.of(estimate, 1, variance(w, d.kurtosis() * w.connected() / w.places()), 1 - estimate);
    }

    /** As the reference implementation has it: islands are left out of some counts and not of others. */
    private static double variance(WeightMoments w, double kurtosis) {
        double all = w.places();
        double n = w.connected();
        double nn = n * n;
        double s02 = w.s0() * w.s0();
        double sum = (n - 1) * w.s1() * (nn - 3 * all + 3 - kurtosis * (n - 1))
                - 0.25 * (n - 1) * w.s2() * (nn + 3 * all - 6 - kurtosis * (nn - all + 2))
                + s02 * (nn - 3 - kurtosis * (n - 1) * (n - 1));
        return sum / (all * (n - 2) * (n - 3) * s02);
    }
}
