package org.jingtu.analysis.matching;

/**
 * A part of an arc that a vehicle may have driven while its positions had a gap.
 *
 * @param second middle of the gap
 */
public record PossibleRoad(int arc, double fromMetres, double toMetres, double second) {}
