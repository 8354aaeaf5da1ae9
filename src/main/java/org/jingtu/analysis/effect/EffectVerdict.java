package org.jingtu.analysis.effect;

/** What the figures say, at 5 %. */
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
    /** One-sided at 5 %: only more around the place is displacement. */
    private static final double SURE_OF_MORE = 1.644853626951472;

    static EffectVerdict of(double z, double ringZ) {
        if (z >= SURE) {
            return WORSENED;
        }
        return z > -SURE ? NO_CLEAR_CHANGE : ringZ >= SURE_OF_MORE ? DISPLACED : IMPROVED;
    }
}
