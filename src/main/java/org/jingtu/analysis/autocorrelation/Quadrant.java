package org.jingtu.analysis.autocorrelation;

/** A place's value, then its neighbours' mean or sum, each above (high) its mean over all places or not (low). */
public enum Quadrant {
    HH,
    LL,
    /** High among low. */
    HL,
    /** Low among high. */
    LH;

    static Quadrant of(boolean high, boolean neighboursHigh) {
        return high ? (neighboursHigh ? HH : HL) : neighboursHigh ? LH : LL;
    }
}
