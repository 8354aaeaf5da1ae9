package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.SpatialWeights;

/**
 * Sums over weights that the moments of global statistics need (Cliff &amp; Ord 1981): S₀ = Σw, S₁ = ½Σ(wᵢⱼ + wⱼᵢ)², S₂ =
 * Σ(row sum + column sum)², and the number of places that have neighbours.
 */
record WeightMoments(int places, int connected, double s0, double s1, double s2) {
    private static final int FEWEST = 4;

    /** O(entries · log neighbours). */
    static WeightMoments of(double[] values, SpatialWeights weights) {
        return of(values, weights, false);
    }

    /** Of weights that are the same both ways, which need not be looked up. O(entries). */
    static WeightMoments ofSymmetric(double[] values, SpatialWeights weights) {
        return of(values, weights, true);
    }

    private static WeightMoments of(double[] values, SpatialWeights weights, boolean symmetric) {
        int n = weights.size();
        if (values.length != n || n < FEWEST) {
            throw new IllegalArgumentException(values.length + " values, weights for " + n + "; four are needed");
        }
        double s0 = 0;
        double s1 = 0;
        int connected = 0;
        double[] both = new double[n];
        for (int i = 0; i < n; i++) {
            connected += weights.degree(i) > 0 ? 1 : 0;
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                int j = weights.neighbour(e);
                double w = weights.weight(e);
                s0 += w;
                s1 += w * w + w * (symmetric ? w : weights.weightOf(j, i));
                both[i] += w;
                both[j] += w;
            }
        }
        double s2 = 0;
        for (double sum : both) {
            s2 += sum * sum;
        }
        return new WeightMoments(n, connected, s0, s1, s2);
    }

    /** Too few places have neighbours for moments of the fourth order. */
    boolean tooFew() {
        return connected < FEWEST || s0 == 0;
    }
}
