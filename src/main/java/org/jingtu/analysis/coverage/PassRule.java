package org.jingtu.analysis.coverage;

/**
 * What counts as one pass over a place: visits less than a gap apart, by any vehicles, or all visits of one vehicle (for
 * lines without times).
 */
public record PassRule(boolean byVehicle, double gapSeconds) {
    /** Visits less than 30 minutes apart are one pass: a sweeper and a sprinkler in echelon. */
    public static final PassRule HALF_HOUR = new PassRule(false, 1800);

    /** Each vehicle is one pass. */
    public static final PassRule EACH_VEHICLE = new PassRule(true, 0);
}
