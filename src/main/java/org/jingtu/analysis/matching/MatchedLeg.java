package org.jingtu.analysis.matching;

import org.jingtu.analysis.coverage.CleanTrack;

/**
 * A part of an arc that a vehicle drove between two positions.
 *
 * @param arc of the road graph
 * @param fromMetres on the arc
 * @param toMetres on the arc, not less
 * @param fromSecond when it was there; within a step in proportion to the way
 * @param step what it did; {@link CleanTrack.Step#GAP} when a gap is bridged
 * @param piece number of the unbroken way that it belongs to
 */
public record MatchedLeg(
        int arc,
        double fromMetres,
        double toMetres,
        double fromSecond,
        double toSecond,
        CleanTrack.Step step,
        int piece) {
    public double lengthMetres() {
        return toMetres - fromMetres;
    }
}
