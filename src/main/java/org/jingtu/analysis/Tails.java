package org.jingtu.analysis;

/**
 * Tail probabilities of the gamma and binomial distributions, relative error about 1e-12 (series and continued fractions
 * of DLMF 8.11, 8.9 and 8.17).
 */
public final class Tails {
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 100_000;

    private Tails() {}

    /** P(G ≥ x) for a gamma variable of this shape and scale 1. Example: {@code gammaUpper(1, 2)} is e⁻². */
    public static double gammaUpper(double shape, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < shape + 1 ? 1 - gammaSeries(shape, x) : gammaFraction(shape, x);
    }

    /** P(G ≤ x). */
    public static double gammaLower(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < shape + 1 ? gammaSeries(shape, x) : 1 - gammaFraction(shape, x);
    }

    /** P(B ≥ k) for B binomial(n, p). Example: {@code binomialUpper(10, 0.5, 9)} is 11/1024. */
    public static double binomialUpper(int n, double p, int k) {
        if (k <= 0) {
            return 1;
        }
        return k > n || p <= 0 ? 0 : p >= 1 ? 1 : beta(k, n - k + 1.0, p);
    }

    /** P(B ≤ k). */
    public static double binomialLower(int n, double p, int k) {
        if (k >= n) {
            return 1;
        }
        return k < 0 || p >= 1 ? 0 : p <= 0 ? 1 : beta(n - (double) k, k + 1.0, 1 - p);
    }

    private static double gammaSeries(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && term > 1e-17 * sum; k++) {
            term *= x / (a + k);
            sum += term;
        }
        return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int k = 1; k < MOST_TERMS; k++) {
            double an = -k * (k - a);
            b += 2;
            d = 1 / nonZero(an * d + b);
            c = nonZero(b + an / c);
            double step = c * d;
            h *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return h * Math.exp(a * Math.log(x) - x - logGamma(a));
    }

    /** P(B ≤ x) for a beta variable. Example: {@code betaLower(1, 1, 0.3)} is 0.3. */
    public static double betaLower(double a, double b, double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : beta(a, b, x);
    }

    /** P(|T| ≥ t) for Student's t. Example: with one degree of freedom and t = 1 it is one half. */
    public static double studentTwoSided(double degrees, double t) {
        return betaLower(degrees / 2, 0.5, degrees / (degrees + t * t));
    }

    /** Regularised incomplete beta function I_x(a, b). */
    private static double beta(double a, double b, double x) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(a, b, x) / a
                : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series above 10, recurrence below. */
    static double logGamma(double a) {
        double product = 1;
        double z = a;
        while (z < 10) {
            product *= z++;
        }
        double r = 1 / (z * z);
        double series = (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r * (1 / 1680.0 - r / 1188.0)))) / z;
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
    }
}
