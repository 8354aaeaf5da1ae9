package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.SpatialWeights;

/**
 * The local statistics of Ord &amp; Getis (1995) as standard scores, for any weights.
 *
 * <p>{@code z = (Σⱼ wⱼxⱼ − m·W₁) / (s·√((n·W₂ − W₁²)/(n − 1)))} with W₁ = Σw, W₂ = Σw². When a row holds itself (Gi*), n, m
 * and s (divisor n) are those of all places; otherwise (Gi) those of all others. A row without neighbours, a constant
 * field or a row that weighs every place alike gives 0.
 *
 * <p>Example: values (0, 0, 0, 4), rows with self, place 3 next to place 2: z of place 3 is 1.
 */
public final class GetisOrd {
    private GetisOrd() {}

    /** Standard scores of all places; O(entries). */
    public static double[] scores(double[] values, SpatialWeights weights) {
        if (values.length != weights.size()) {
            throw new IllegalArgumentException(values.length + " values, weights for " + weights.size());
        }
        int n = values.length;
        double shift = n == 0 ? 0 : values[0];
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value - shift;
            squares += (value - shift) * (value - shift);
        }
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = score(values, weights, i, shift, sum, squares);
        }
        return z;
    }

    private static double score(
            double[] values, SpatialWeights weights, int i, double shift, double sum, double squares) {
        double first = 0;
        double second = 0;
        double lag = 0;
        boolean self = false;
        for (int e = weights.first(i); e < weights.first(i + 1); e++) {
            double w = weights.weight(e);
            first += w;
            second += w * w;
            lag += w * (values[weights.neighbour(e)] - shift);
            self |= weights.neighbour(e) == i;
        }
        double own = values[i] - shift;
        double n = self ? values.length : values.length - 1;
        double mean = (self ? sum : sum - own) / n;
        double meanSquare = (self ? squares : squares - own * own) / n;
        double variance = meanSquare - mean * mean;
        double spread = (n * second - first * first) / (n - 1);
        if (n < 2 || variance <= 1e-14 * meanSquare || spread <= 1e-12 * second) {
            return 0;
        }
        return (lag - mean * first) / Math.sqrt(variance * spread);
    }
}
