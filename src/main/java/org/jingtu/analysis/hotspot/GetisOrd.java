package org.jingtu.analysis.hotspot;

import java.util.Arrays;
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
    private static final double NO_VARIANCE = 1e-14;
    private static final double NO_SPREAD = 1e-12;

    private final double[] deviation;
    private final double sum;
    private final double squares;

    GetisOrd(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double centre = mean;
        deviation = new double[values.length];
        Arrays.setAll(deviation, i -> values[i] - centre);
        double first = 0;
        double second = 0;
        for (double d : deviation) {
            first += d;
            second += d * d;
        }
        // what is left of a constant field is rounding
        sum = first;
        squares = second <= NO_VARIANCE * values.length * mean * mean ? 0 : second;
    }

    /** Standard scores of all places; O(entries). */
    public static double[] scores(double[] values, SpatialWeights weights) {
        if (values.length != weights.size()) {
            throw new IllegalArgumentException(values.length + " values, weights for " + weights.size());
        }
        GetisOrd statistic = new GetisOrd(values);
        double[] z = new double[values.length];
        Arrays.setAll(z, i -> statistic.score(weights, i));
        return z;
    }

    /** Values less their mean: read them, never write. */
    double[] deviations() {
        return deviation;
    }

    /** Gi* of a neighbourhood of {@code size} places, itself among them, whose deviations sum to {@code lag}. */
    double scoreOfSum(double lag, double size) {
        return score(0, true, lag, size, size);
    }

    double score(SpatialWeights weights, int i) {
        double first = 0;
        double second = 0;
        double lag = 0;
        boolean self = false;
        for (int e = weights.first(i); e < weights.first(i + 1); e++) {
            double w = weights.weight(e);
            first += w;
            second += w * w;
            lag += w * deviation[weights.neighbour(e)];
            self |= weights.neighbour(e) == i;
        }
        return score(deviation[i], self, lag, first, second);
    }

    private double score(double own, boolean self, double lag, double first, double second) {
        double n = self ? deviation.length : deviation.length - 1;
        double mean = (self ? sum : sum - own) / n;
        double meanSquare = (self ? squares : squares - own * own) / n;
        double variance = meanSquare - mean * mean;
        double spread = (n * second - first * first) / (n - 1);
        if (n < 2 || variance <= NO_VARIANCE * meanSquare || spread <= NO_SPREAD * second) {
            return 0;
        }
        return (lag - mean * first) / Math.sqrt(variance * spread);
    }
}
