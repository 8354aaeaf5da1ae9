package org.jingtu.analysis.density;

/**
 * How density is estimated.
 *
 * @param bandwidthMetres radius of a polynomial kernel, σ of the Gaussian
 * @param threads to compute with; the result does not depend on it
 */
public record DensityOptions(Kernel kernel, double bandwidthMetres, EdgeCorrection edge, int threads) {
    public DensityOptions {
        if (!(bandwidthMetres > 0) || Double.isInfinite(bandwidthMetres)) {
            throw new IllegalArgumentException("bandwidth of " + bandwidthMetres + " m");
        }
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Without edge correction, on one thread. */
    public static DensityOptions of(Kernel kernel, double bandwidthMetres) {
        return new DensityOptions(kernel, bandwidthMetres, EdgeCorrection.NONE, 1);
    }

    DensityOptions with(EdgeCorrection other) {
        return new DensityOptions(kernel, bandwidthMetres, other, threads);
    }
}
