package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.Tails;

/** Tests the count of a neighbourhood: binomial, given the total and the neighbourhood's share of the exposure. */
final class NeighbourhoodCount {
    private final double[] counts;
    private final double[] exposure;
    private final SpatialWeights weights;
    private final int total;
    private final double totalExposure;

    NeighbourhoodCount(double[] counts, double[] exposure, SpatialWeights weights, double total, double totalExposure) {
        this.counts = counts;
        this.exposure = exposure;
        this.weights = weights;
        this.total = (int) Math.rint(total);
        this.totalExposure = totalExposure;
    }

    /** Writes the standard score and the two-sided p-value of place {@code i}. */
    void into(int i, double[] z, double[] p) {
        double count = 0;
        double exposed = 0;
        for (int e = weights.first(i); e < weights.first(i + 1); e++) {
            int j = weights.neighbour(e);
            if (exposure[j] > 0) {
                count += counts[j];
                exposed += exposure[j];
            }
        }
        double share = Math.min(1, exposed / totalExposure);
        int found = (int) Math.rint(count);
        double deviation = Math.sqrt(total * share * (1 - share));
        z[i] = deviation > 0 ? (found - total * share) / deviation : 0;
        double tail = Math.min(Tails.binomialUpper(total, share, found), Tails.binomialLower(total, share, found));
        p[i] = Math.max(0, Math.min(1, 2 * tail));
    }
}
