package org.jingtu.analysis.effect;

/** What the figures say: the place at 5 %, the warning of displacement at 10 %. */
public enum EffectVerdict {
    /** Fewer in the place than the controls lead one to expect, and no more around it. */
    IMPROVED,
    /** Fewer in the place, but more around it. */
    DISPLACED,
    /** More in the place. */
    WORSENED,
    /** No more than chance. */
    NO_CLEAR_CHANGE;

    /** Two-sided at 5 %. */
    private static final double SURE = 1.959963984540054;
    /**
     * One-sided at 10 %: only more around the place is displacement, and rings are large and noisy, so that a warning at
     * 5 % would miss most of it.
     */
    private static final double LIKELY_MORE = 1.2815515655446004;

    static EffectVerdict of(double z, double ringZ) {
        if (z >= SURE) {
            return WORSENED;
        }
        return z > -SURE ? NO_CLEAR_CHANGE : ringZ >= LIKELY_MORE ? DISPLACED : IMPROVED;
    }
}
