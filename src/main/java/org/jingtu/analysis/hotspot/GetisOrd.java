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

    /**
     * Gi* of the neighbourhoods of places {@code from} to {@code to}, each place itself in its own.
     *
     * @param sums of the neighbourhoods' deviations; scores take their place
     * @param sizes how many places they hold
     */
    void scores(double[] sums, double[] sizes, int from, int to) {
        double mean = 0;
        double scale = 0;
        for (int i = from; i < to; i++) {
            double size = sizes[i];
            if (i == from || size != sizes[i - 1]) { // most neighbourhoods are as large as the one before
                mean = mean(0, true) * size;
                scale = scale(0, true, size, size);
            }
            sums[i] = scale == 0 ? 0 : (sums[i] - mean) / scale;
        }
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
        double scale = scale(own, self, first, second);
        return scale == 0 ? 0 : (lag - mean(own, self) * first) / scale;
    }

    /** Mean of the deviations of all places, or of all others. */
    private double mean(double own, boolean self) {
        return self ? sum / deviation.length : (sum - own) / (deviation.length - 1);
    }

    /** Standard deviation of the sum; 0 where it cannot vary. */
    private double scale(double own, boolean self, double first, double second) {
        double n = self ? deviation.length : deviation.length - 1;
        double mean = mean(own, self);
        double meanSquare = (self ? squares : squares - own * own) / n;
        double variance = meanSquare - mean * mean;
        double spread = (n * second - first * first) / (n - 1);
        boolean none = n < 2 || variance <= NO_VARIANCE * meanSquare || spread <= NO_SPREAD * second;
        return none ? 0 : Math.sqrt(variance * spread);
    }
}
