package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.SpatialWeights;

/**
 * Global Moran's I (Moran 1950), moments under randomisation (Cliff &amp; Ord 1981): I = n/S₀ · Σ wᵢⱼdᵢdⱼ / Σ dᵢ² with d
 * the deviations from the mean of all places; n counts places that have neighbours.
 *
 * <p>Example: values 1, 2, 3, 4 in a row, each beside the next: I is 1/3.
 */
public final class MoranI {
    private MoranI() {}

    /**
     * For any weights without self. A constant field gives its expectation with p = 1. O(entries · log neighbours).
     *
     * @throws IllegalArgumentException for fewer than four places
     */
    public static GlobalStatistic of(double[] values, SpatialWeights weights) {
        return of(values, weights, WeightMoments.of(values, weights));
    }

    /** The same for weights that are the same both ways, such as a distance band, sooner: O(entries). */
    public static GlobalStatistic ofSymmetric(double[] values, SpatialWeights weights) {
        return of(values, weights, WeightMoments.ofSymmetric(values, weights));
    }

    private static GlobalStatistic of(double[] values, SpatialWeights weights, WeightMoments w) {
        Deviations d = Deviations.of(values);
        double n = w.connected();
        double expectation = -1 / (n - 1);
        if (w.tooFew() || d.isConstant()) {
            return GlobalStatistic.undecided(w.tooFew() ? 0 : expectation);
        }
        double cross = 0;
        for (int i = 0; i < values.length; i++) {
            double lag = 0;
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                lag += weights.weight(e) * d.at(weights.neighbour(e));
            }
            cross += d.at(i) * lag;
        }
        double estimate = n / w.s0() * cross / d.squares();
        double s02 = w.s0() * w.s0();
        double nn = n * n;
        double variance = (n * ((nn - 3 * n + 3) * w.s1() - n * w.s2() + 3 * s02)
                                - d.kurtosis() * ((nn - n) * w.s1() - 2 * n * w.s2() + 6 * s02))
                        / ((n - 1) * (n - 2) * (n - 3) * s02)
                - expectation * expectation;
        return GlobalStatistic.of(estimate, expectation, variance, estimate - expectation);
    }
}
