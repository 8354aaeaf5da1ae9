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

    /** The mark by which visits are compared. */
    double mark(WorkSegments segments, int i) {
        return byVehicle ? segments.vehicle(i) : segments.second(i);
    }

    /** Whether a visit with this mark begins a new pass after the last one. */
    boolean isNewPass(double last, double mark) {
        return byVehicle ? mark != last : mark - last >= gapSeconds;
    }
}
