package org.jingtu.analysis.matching;

/**
 * An arc that a vehicle drove, as a whole or from an entry to an exit.
 *
 * @param arc of the road graph
 * @param entryMetres on the arc
 * @param exitMetres on the arc
 * @param entrySecond seconds since 1970, or since the track's own beginning
 * @param piece number of the unbroken way that it belongs to
 * @param bridged whether positions are missing on a part of it
 */
public record MatchedArc(
        int arc,
        double entryMetres,
        double exitMetres,
        double entrySecond,
        double exitSecond,
        int piece,
        boolean bridged) {
    public double lengthMetres() {
        return exitMetres - entryMetres;
    }
}
