package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.SpatialWeights;

/**
 * Global Moran's I with its moments under randomisation (Cliff &amp; Ord 1981; Moran 1950).
 *
 * @param estimate I; 0 for a constant field
 * @param expectation −1/(n − 1)
 * @param variance under randomisation
 */
public record MoranI(double estimate, double expectation, double variance) {
    /** Standard score; 0 where the variance is. */
    public double z() {
        return variance > 0 ? (estimate - expectation) / Math.sqrt(variance) : 0;
    }

    /** Moran's I of values for any weights without self. O(entries). Needs four places. */
    public static MoranI of(double[] values, SpatialWeights weights) {
        int n = values.length;
        if (n < 4 || n != weights.size()) {
            throw new IllegalArgumentException(n + " values, weights for " + weights.size() + "; four are needed");
        }
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double m2 = 0;
        double m4 = 0;
        for (double value : values) {
            double d = (value - mean) * (value - mean);
            m2 += d;
            m4 += d * d;
        }
        double expectation = -1.0 / (n - 1);
        double cross = 0;
        double s0 = 0;
        double s1 = 0;
        double[] columnSum = new double[n];
        double[] rowSum = new double[n];
        for (int i = 0; i < n; i++) {
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                int j = weights.neighbour(e);
                double w = weights.weight(e);
                cross += w * (values[i] - mean) * (values[j] - mean);
                s0 += w;
                s1 += w * w + w * transposed(weights, j, i);
                rowSum[i] += w;
                columnSum[j] += w;
            }
        }
        if (s0 == 0 || m2 == 0) {
            return new MoranI(0, expectation, 0);
        }
        double s2 = 0;
        for (int i = 0; i < n; i++) {
            s2 += (rowSum[i] + columnSum[i]) * (rowSum[i] + columnSum[i]);
        }
        double b2 = n * m4 / (m2 * m2);
        double nn = (double) n * n;
        double variance =
                (n * ((nn - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - b2 * ((nn - n) * s1 - 2 * n * s2 + 6 * s0 * s0))
                                / ((n - 1.0) * (n - 2.0) * (n - 3.0) * s0 * s0)
                        - expectation * expectation;
        return new MoranI(n * cross / (s0 * m2), expectation, variance);
    }

    private static double transposed(SpatialWeights weights, int row, int column) {
        int low = weights.first(row);
        int high = weights.first(row + 1) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (weights.neighbour(middle) == column) {
                return weights.weight(middle);
            }
            if (weights.neighbour(middle) < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }
}
