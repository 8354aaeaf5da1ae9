package org.jingtu.analysis.autocorrelation;

import org.jingtu.analysis.Normal;
import org.jingtu.analysis.SpatialWeights;

/**
 * Local Moran (Anselin 1995), Iᵢ = dᵢ/m₂ · Σ wᵢⱼdⱼ with m₂ the mean square, and the moments of Sokal, Oden &amp; Thomson
 * (1998): conditional, when the other places' values are dealt out at random around a place that keeps its own, and
 * total, when all values are. In the bivariate form the neighbours' values are those of a second variable; m₂ is then the
 * product of both standard deviations (Anselin, Syabri &amp; Smirnov 2002).
 *
 * <p>A place without neighbours, and every place of a constant field, has statistic, moments and score 0 and p = 1.
 *
 * <p>Example: values 1, 2, 3, 4 in a row, each beside the next, binary weights: I of the first is 0.6.
 */
public final class LocalMoran {
    private static final double ROUNDING = 1e-12;

    private final SpatialWeights weights;
    private final double[] values;
    private final double[] second;
    private final Deviations own;
    private final Deviations other;
    private final double[] rowSum;
    private final double[] rowSquares;
    private final double[] lag;
    private final double scale;
    private final boolean constant;

    private LocalMoran(double[] values, double[] second, SpatialWeights weights) {
        int n = values.length;
        if (n != weights.size() || n != second.length || n < 3) {
            throw new IllegalArgumentException(n + " and " + second.length + " values, weights for " + weights.size());
        }
        this.weights = weights;
        this.values = values;
        this.second = second;
        own = Deviations.of(values);
        other = values == second ? own : Deviations.of(second);
        constant = own.isConstant() || other.isConstant();
        scale = Math.sqrt(own.variance()) * Math.sqrt(other.variance());
        rowSum = new double[n];
        rowSquares = new double[n];
        lag = new double[n];
        for (int i = 0; i < n; i++) {
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                double w = weights.weight(e);
                rowSum[i] += w;
                rowSquares[i] += w * w;
                lag[i] += w * other.at(weights.neighbour(e));
            }
        }
    }

    /** Of one variable; weights without self. O(entries). Needs three places. */
    public static LocalMoran of(double[] values, SpatialWeights weights) {
        return new LocalMoran(values, values, weights);
    }

    /** A place's value of the first variable against its neighbours' of the second. */
    public static LocalMoran bivariate(double[] values, double[] second, SpatialWeights weights) {
        return new LocalMoran(values, second, weights);
    }

    public int size() {
        return values.length;
    }

    /** Whether a place has no neighbour, so that nothing can be said about it. */
    public boolean isIsland(int i) {
        return weights.degree(i) == 0;
    }

    private boolean isUndecided(int i) {
        return constant || isIsland(i);
    }

    /** The statistic. */
    public double statistic(int i) {
        return isUndecided(i) ? 0 : own.at(i) * lag[i] / scale;
    }

    /** Conditional expectation. */
    public double expectation(int i) {
        return isUndecided(i) ? 0 : -own.at(i) * other.at(i) * rowSum[i] / ((size() - 1) * scale);
    }

    /** Conditional variance; 0 for a place whose value is the mean. */
    public double variance(int i) {
        if (isUndecided(i)) {
            return 0;
        }
        double n = size();
        double share = own.at(i) / scale;
        double spread = rowSquares[i] - rowSum[i] * rowSum[i] / (n - 1);
        double others = other.variance() - other.at(i) * other.at(i) / (n - 1);
        // nothing can vary when all others are neighbours alike, or when all others have one value
        boolean fixed = spread <= ROUNDING * rowSquares[i] || others <= ROUNDING * other.variance();
        return fixed ? 0 : share * share * (n / (n - 2)) * spread * others;
    }

    /** Standard score by the conditional moments; 0 where the variance is 0. */
    public double z(int i) {
        return score(statistic(i) - expectation(i), variance(i));
    }

    /** Two-sided. */
    public double p(int i) {
        return variance(i) > 0 ? Normal.twoSided(z(i)) : 1;
    }

    /** Total expectation, for one variable. */
    public double totalExpectation(int i) {
        return isUndecided(i) ? 0 : -rowSum[i] / (size() - 1);
    }

    /** Total variance, for one variable. */
    public double totalVariance(int i) {
        if (isUndecided(i)) {
            return 0;
        }
        double n = size();
        double b2 = own.kurtosis();
        double mean = totalExpectation(i);
        double square = rowSum[i] * rowSum[i];
        return (n - b2) / (n - 1) * rowSquares[i]
                + (2 * b2 - n) / ((n - 1) * (n - 2)) * (square - rowSquares[i])
                - mean * mean;
    }

    /** Standard score by the total moments. */
    public double totalZ(int i) {
        return score(statistic(i) - totalExpectation(i), totalVariance(i));
    }

    private static double score(double excess, double variance) {
        return variance > 0 ? excess / Math.sqrt(variance) : 0;
    }

    /** By the means of the values and of the neighbours' weighted sums; what equals the mean is low. O(n). */
    public Quadrant[] quadrants() {
        int n = size();
        double[] sums = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            sums[i] = lag[i] + rowSum[i] * other.mean();
            mean += sums[i] / n;
        }
        double slack = 1e-12 * Math.abs(mean);
        Quadrant[] quadrants = new Quadrant[n];
        for (int i = 0; i < n; i++) {
            quadrants[i] = Quadrant.of(values[i] > own.mean(), sums[i] > mean + slack);
        }
        return quadrants;
    }

    SpatialWeights weights() {
        return weights;
    }

    /** What is dealt out among the neighbours. */
    double[] dealt() {
        return second;
    }

    /** The sign of a place's own deviation: 1, 0 or −1; 0, too, where the statistic cannot vary. */
    int direction(int i) {
        return variance(i) > 0 ? (int) Math.signum(own.at(i)) : 0;
    }
}
