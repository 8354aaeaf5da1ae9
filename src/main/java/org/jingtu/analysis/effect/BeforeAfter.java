package org.jingtu.analysis.effect;

/**
 * Counts of a place and of the ring around it, in two windows of equal length.
 *
 * @param pre in the place, before
 * @param post in the place, after
 * @param ringPre in the ring around it, before
 * @param ringPost in the ring, after
 */
public record BeforeAfter(double pre, double post, double ringPre, double ringPost) {
    public BeforeAfter {
        if (!(pre >= 0 && post >= 0 && ringPre >= 0 && ringPost >= 0)
                || !Double.isFinite(pre + post + ringPre + ringPost)) {
            throw new IllegalArgumentException("counts " + pre + ", " + post + ", " + ringPre + ", " + ringPost);
        }
    }
}
