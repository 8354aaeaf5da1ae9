package org.jingtu.analysis;

/** When two areas touch. */
public enum Contiguity {
    /** They share a vertex. */
    QUEEN,
    /** They share an edge between two vertices that follow one another in both. */
    ROOK
}
