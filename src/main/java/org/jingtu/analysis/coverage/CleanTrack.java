package org.jingtu.analysis.coverage;

/** The cleaned positions of one vehicle, and what it did between each two of them. */
public final class CleanTrack {
    /** What happened between two positions. */
    public enum Step {
        /** The vehicle cleaned. */
        WORK,
        /** It drove or stood without cleaning. */
        IDLE,
        /** It was silent for longer than its cadence explains; nobody knows. */
        GAP,
        /** The shift ended, or no vehicle can have gone there; the track begins anew. */
        BREAK
    }

    private static final Step[] STEPS = Step.values();

    private final Fixes fixes;
    private final VehicleRule rule;
    private final byte[] step;
    private final double longestSeconds;

    /** The array is kept, not copied. */
    CleanTrack(Fixes fixes, VehicleRule rule, byte[] step, double longestSeconds) {
        this.fixes = fixes;
        this.rule = rule;
        this.step = step;
        this.longestSeconds = longestSeconds;
    }

    /** In order of time, without repeats and jumps. */
    public Fixes fixes() {
        return fixes;
    }

    public VehicleRule rule() {
        return rule;
    }

    /** Between fix {@code i} and the next. */
    public Step step(int i) {
        return STEPS[step[i]];
    }

    /** Silence longer than this is a gap. */
    public double longestSeconds() {
        return longestSeconds;
    }
}
