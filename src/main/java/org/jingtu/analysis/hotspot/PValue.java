package org.jingtu.analysis.hotspot;

import java.util.Locale;

/** How the p-value of a standard score is found; all are two-sided: twice the smaller tail, at most 1. */
public enum PValue {
    /** From the normal distribution; what other tools give. Too many false hotspots when counts are small. */
    NORMAL,
    /**
     * From the statistic's exact mean, variance and skewness over all permutations of the values, with the tail of a
     * Pearson III distribution.
     */
    PERMUTATION,
    /** Binomial: the neighbourhood's count given the total and the neighbourhood's share of the exposure. */
    EXACT;

    /** By its name in lower case. @throws IllegalArgumentException when there is none */
    public static PValue named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
