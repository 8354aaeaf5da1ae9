package org.jingtu.analysis.pattern;

/**
 * Distances at which a function of distance is told: 0, step, 2·step, … up to the greatest, metres.
 *
 * @param greatest rounded down to a whole number of steps
 * @param step above 0
 */
public record RipleyDistances(double greatest, double step) {
    private static final int MOST_STEPS = 100_000;

    public RipleyDistances {
        if (!(step > 0) || !(greatest >= step) || !(greatest / step <= MOST_STEPS)) {
            throw new IllegalArgumentException(
                    "distances up to " + greatest + " m by " + step + " m; 1 to 100,000 steps");
        }
        greatest = Math.floor(greatest / step * (1 + 1e-12)) * step;
    }

    double[] toArray() {
        double[] r = new double[(int) Math.rint(greatest / step) + 1];
        for (int k = 0; k < r.length; k++) {
            r[k] = k * step;
        }
        return r;
    }

    double inverse() {
        return 1 / step;
    }
}
