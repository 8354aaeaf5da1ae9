package org.jingtu.analysis.scan;

/** Log likelihood ratio of a higher rate inside than outside, for Poisson counts (Kulldorff 1997). */
final class PoissonRatio {
    private PoissonRatio() {}

    /**
     * {@code c·ln(c/E) + (C − c)·ln((C − c)/(C − E))} where more are inside than expected, else 0.
     *
     * <p>Example: 10 of 20 cases where 5 were expected: 2.877.
     */
    static double of(long cases, double expected, long total) {
        if (!(cases > expected)) {
            return 0;
        }
        long outside = total - cases;
        double inner = cases * Math.log(cases / expected);
        return outside == 0 ? inner : inner + outside * Math.log(outside / (total - expected));
    }
}
