package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.SpatialWeights;

/**
 * Skewness of Σⱼ wᵢⱼ x_π(j) over all permutations π of the values; for rows without self the place's own value stays.
 *
 * <p>With a = w − w̄ over all n places and y = x − x̄, the third moment is n·Σa³·Σy³ / ((n − 1)(n − 2)) and the variance
 * Σa²·Σy² / (n − 1) (moments of a linear rank statistic, Hájek &amp; Šidák 1967).
 */
final class PermutationSkewness {
    private final double[] deviation;
    private final double squares;
    private final double cubes;

    PermutationSkewness(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        deviation = new double[values.length];
        double second = 0;
        double third = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - mean;
            deviation[i] = d;
            second += d * d;
            third += d * d * d;
        }
        squares = second;
        cubes = third;
    }

    /** Of the statistic of one place; 0 when it cannot vary. */
    double of(SpatialWeights weights, int i) {
        double first = 0;
        double second = 0;
        double third = 0;
        boolean self = false;
        for (int e = weights.first(i); e < weights.first(i + 1); e++) {
            double w = weights.weight(e);
            first += w;
            second += w * w;
            third += w * w * w;
            self |= weights.neighbour(e) == i;
        }
        if (self) {
            return skewness(deviation.length, squares, cubes, first, second, third);
        }
        double n = deviation.length - 1.0;
        double own = deviation[i];
        double mean = -own / n; // of the others
        double othersSquares = squares - own * own - n * mean * mean;
        double othersCubes = cubes - own * own * own - 3 * mean * (squares - own * own) + 2 * n * mean * mean * mean;
        return skewness(n, othersSquares, othersCubes, first, second, third);
    }

    /** Of the sum of a neighbourhood of {@code size} places, itself among them. */
    double ofSum(double size) {
        return skewness(deviation.length, squares, cubes, size, size, size);
    }

    private static double skewness(double n, double squares, double cubes, double first, double second, double third) {
        double mean = first / n;
        double a2 = second - n * mean * mean;
        double a3 = third - 3 * mean * second + 2 * n * mean * mean * mean;
        double variance = a2 * squares / (n - 1);
        if (!(variance > 0) || n < 3) {
            return 0;
        }
        return n * a3 * cubes / ((n - 1) * (n - 2)) / (variance * Math.sqrt(variance));
    }
}
