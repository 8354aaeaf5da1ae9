package org.jingtu.analysis.coverage;

/**
 * A part of a road along which the number of passes does not change.
 *
 * @param road number of the line
 * @param fromMetres along the road
 * @param toMetres along the road
 * @param passes counted; at most what was asked for
 * @param unknown no pass, but a gap of the positions runs along here
 */
public record Stretch(int road, double fromMetres, double toMetres, int passes, boolean unknown) {
    public double lengthMetres() {
        return toMetres - fromMetres;
    }
}
