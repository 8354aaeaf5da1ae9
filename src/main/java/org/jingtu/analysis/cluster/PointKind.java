package org.jingtu.analysis.cluster;

/** What a point is to its cluster. */
public enum PointKind {
    /** In no cluster. */
    NOISE,
    /** Within reach of a core point, but with too few neighbours of its own. */
    BORDER,
    /** With at least the required number of points within reach. */
    CORE
}
