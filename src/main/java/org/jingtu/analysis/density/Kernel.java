package org.jingtu.analysis.density;

import java.util.Locale;

/**
 * Kernels of density estimation in the plane; each integrates to 1.
 *
 * <p>With u = d/h: quartic 3/(πh²)(1 − u²)², Epanechnikov 2/(πh²)(1 − u²), triweight 4/(πh²)(1 − u²)³ for u &lt; 1;
 * Gaussian (2πσ²)⁻¹ exp(−d²/2σ²), where the bandwidth is σ. Source: Silverman (1986), ch. 4.
 */
public enum Kernel {
    EPANECHNIKOV(1),
    QUARTIC(2),
    TRIWEIGHT(3),
    GAUSSIAN(0);

    private final int power;

    Kernel(int power) {
        this.power = power;
    }

    /** Exponent of (1 − u²); 0 for the Gaussian. */
    int power() {
        return power;
    }

    boolean isPolynomial() {
        return power > 0;
    }

    /** What the shape is multiplied by, per square metre. */
    double scale(double bandwidthMetres) {
        double area = Math.PI * bandwidthMetres * bandwidthMetres;
        return isPolynomial() ? (power + 1) / area : 1 / (2 * area);
    }

    /** Value at a distance, per square metre. Example: quartic of h = 100 at 0 is 3/(π·100²) = 9.549e-5. */
    public double valueAt(double distanceMetres, double bandwidthMetres) {
        double u = distanceMetres / bandwidthMetres;
        if (!isPolynomial()) {
            return scale(bandwidthMetres) * Math.exp(-u * u / 2);
        }
        return u >= 1 ? 0 : scale(bandwidthMetres) * Math.pow(1 - u * u, power);
    }

    /** By its name in lower case. @throws IllegalArgumentException when there is none */
    public static Kernel named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
