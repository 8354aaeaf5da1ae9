package org.jingtu.analysis.pattern;

/** What makes up for the neighbours that the window's edge hides. */
public enum RipleyCorrection {
    /** Nothing. */
    NONE,
    /** Only points farther from the edge than the distance in question count as centres (Ripley 1988). */
    BORDER,
    /** A neighbour counts as many times as the circle through it is longer than its part inside (Ripley 1977). */
    ISOTROPIC,
    /** A pair counts as many times as the window is larger than its overlap with itself moved (Ohser 1983). */
    TRANSLATION
}
