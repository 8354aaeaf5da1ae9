package org.jingtu.analysis.coverage;

/**
 * How coverage is counted.
 *
 * @param resolutionMetres side of a pixel
 * @param passes most passes that are told apart
 * @param threads to compute with; results do not depend on it
 */
public record CoverageOptions(double resolutionMetres, int passes, PassRule rule, int threads) {
    public CoverageOptions {
        if (!(resolutionMetres > 0) || Double.isInfinite(resolutionMetres)) {
            throw new IllegalArgumentException("resolution of " + resolutionMetres + " m");
        }
        if (passes < 1 || passes > 100) {
            throw new IllegalArgumentException(passes + " passes; 1 to 100 can be told apart");
        }
    }
}
