package org.jingtu.issue;

import org.jingtu.analysis.PlanarPoints;

/** Places and times of issues as an analysis of change wants them, in the order of their ids. */
public final class TimedIssuePoints {
    private final PlanarPoints points;
    private final double[] seconds;

    TimedIssuePoints(PlanarPoints points, double[] seconds) {
        this.points = points;
        this.seconds = seconds;
    }

    /** Metres, in the county's plane. */
    public PlanarPoints points() {
        return points;
    }

    /** When each was reported, seconds since 1970: read them, never write. */
    public double[] seconds() {
        return seconds;
    }

    public int size() {
        return seconds.length;
    }
}
