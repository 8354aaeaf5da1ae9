package org.jingtu.analysis.density;

/**
 * What is done about the mass that kernels lose beyond the window's edge (Diggle 1985; Baddeley, Rubak &amp; Turner 2015,
 * §6.5.3).
 */
public enum EdgeCorrection {
    /** Nothing: density sinks towards the edge. */
    NONE,
    /** Divides the density of each place by the share of a kernel there that lies inside. */
    UNIFORM,
    /** Divides the weight of each point by the share of its kernel that lies inside; conserves mass. */
    DIGGLE
}
