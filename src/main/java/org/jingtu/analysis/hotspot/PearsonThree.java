package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.Normal;
import org.jingtu.analysis.Tails;

/** A shifted gamma distribution of mean 0, variance 1 and given skewness. */
final class PearsonThree {
    private static final double NEARLY_SYMMETRIC = 0.02;

    private PearsonThree() {}

    /** Twice the smaller tail beyond {@code z}, at most 1. */
    static double twoSided(double z, double skewness) {
        if (Math.abs(skewness) < NEARLY_SYMMETRIC) {
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double upper = 1 - Normal.cdf(z) + skewness / 6 * (z * z - 1) * density;
            upper = z > 5 ? Normal.cdf(-z) * (1 + skewness / 6 * z * (z * z - 3)) : upper;
            double lower = z < -5 ? Normal.cdf(z) * (1 - skewness / 6 * z * (z * z - 3)) : 1 - upper;
            return clamp(2 * Math.min(upper, lower));
        }
        double sign = Math.signum(skewness);
        double shape = 4 / (skewness * skewness);
        double x = shape + sign * z * Math.sqrt(shape);
        return clamp(2 * Math.min(Tails.gammaUpper(shape, x), Tails.gammaLower(shape, x)));
    }

    private static double clamp(double p) {
        return Math.max(0, Math.min(1, p));
    }
}
