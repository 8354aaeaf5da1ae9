package org.jingtu.analysis.matching;

/**
 * A part of a track for which no road is stated.
 *
 * @param fromSecond of the last position before
 * @param toSecond of the first position after
 * @param metres along the positions
 */
public record UnmatchedStretch(double fromSecond, double toSecond, double metres, Reason reason) {
    /** Why. */
    public enum Reason {
        /** No road lies within the radius. */
        OFF_ROAD,
        /** No way leads from road to road that the vehicle can have driven in the time. */
        NO_ROUTE,
        /** The positions have a gap, and more than one road bridges it, or none. */
        GAP
    }
}
