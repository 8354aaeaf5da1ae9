package org.jingtu.analysis;

import java.util.List;

/**
 * A mean of measured values with its 95 % interval, from how much they differ among themselves (Student's t).
 *
 * @param estimate the mean, or the difference of two
 */
public record MeanInterval(double estimate, double low, double high) {
    private static final double TAILS = 0.05;

    /**
     * The mean of at least two values. Example: of 1, 2, 3 it is 2 (−0.48 to 4.48).
     *
     * @throws IllegalArgumentException for fewer than two
     */
    public static MeanInterval of(List<Double> values) {
        double error = squaredError(values);
        return around(mean(values), error, values.size() - 1.0);
    }

    /** The mean of some values minus that of others, of unequal variance (Welch 1947). At least two of each. */
    public static MeanInterval difference(List<Double> values, List<Double> others) {
        double a = squaredError(values);
        double b = squaredError(others);
        double sum = a + b;
        double degrees = sum > 0 ? sum * sum / (a * a / (values.size() - 1) + b * b / (others.size() - 1)) : 1;
        return around(mean(values) - mean(others), sum, degrees);
    }

    private static MeanInterval around(double estimate, double squaredError, double degrees) {
        double half = quantile(degrees) * Math.sqrt(squaredError);
        return new MeanInterval(estimate, estimate - half, estimate + half);
    }

    private static double quantile(double degrees) {
        return RateInterval.solve(t -> -Tails.studentTwoSided(degrees, t), -TAILS, 0, 1000);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double squaredError(List<Double> values) {
        int n = values.size();
        if (n < 2) {
            throw new IllegalArgumentException(n + " values have no spread");
        }
        double mean = mean(values);
        return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (n - 1) / n;
    }
}
