package org.jingtu.analysis.coverage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From raw positions of a vehicle to the pieces along which it worked, in small steps: sort, drop repeats, drop jumps,
 * split at gaps, keep what was work. Each step counts what it took away.
 *
 * <p>A gap is longer than max(60 s, 4 × the vehicle's median interval). It makes <em>unknown</em>, not missed, along the
 * straight line across it; which way the vehicle really took is for matching to find. Silence of more than two hours is no
 * gap of the positions but the end of a shift, and a vehicle that does not clean leaves nothing unknown.
 *
 * <p>Example: at 10 s a fix, fixes at 0, 10, 20 and 120 s make two pieces and a gap of 100 s.
 */
public final class TrackCleaning {
    private static final double SHORTEST_GAP_SECONDS = 60;
    private static final double GAP_INTERVALS = 4;
    private static final double OFF_DUTY_SECONDS = 7200;

    private final WorkSegments.Builder work = new WorkSegments.Builder();
    private final WorkSegments.Builder gaps = new WorkSegments.Builder();
    private long total;
    private long duplicates;
    private long impossible;
    private long idleSteps;
    private long gapCount;
    private double idleMetres;

    /**
     * Adds the track of one vehicle.
     *
     * @return what is left of it, step by step
     */
    public CleanTrack add(Fixes raw, VehicleRule rule) {
        CleanTrack track = clean(raw, rule);
        Fixes fixes = track.fixes();
        boolean cleans = rule.halfSwathMetres() > 0;
        for (int i = 0; i + 1 < fixes.size(); i++) {
            switch (track.step(i)) {
                case WORK -> put(work, fixes, i, rule);
                case IDLE -> {
                    idleSteps++;
                    idleMetres += fixes.stepMetres(i);
                }
                case GAP -> {
                    gapCount++;
                    if (cleans) {
                        put(gaps, fixes, i, rule);
                    }
                }
                case BREAK -> gapCount++;
            }
        }
        return track;
    }

    private CleanTrack clean(Fixes raw, VehicleRule rule) {
        total += raw.size();
        Fixes fixes = withoutJumps(withoutRepeats(raw.sorted()), rule);
        double longest = Math.max(SHORTEST_GAP_SECONDS, GAP_INTERVALS * medianInterval(fixes));
        byte[] steps = new byte[Math.max(0, fixes.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) step(fixes, i, longest, rule).ordinal();
        }
        return new CleanTrack(fixes, rule, steps, longest);
    }

    private static CleanTrack.Step step(Fixes fixes, int i, double longest, VehicleRule rule) {
        double seconds = fixes.stepSeconds(i);
        double speed = fixes.stepMetres(i) / seconds;
        if (speed > rule.possibleSpeed() || seconds > longest && seconds > OFF_DUTY_SECONDS) {
            return CleanTrack.Step.BREAK;
        }
        if (seconds > longest) {
            return CleanTrack.Step.GAP;
        }
        return isWork(fixes, i, speed, rule) ? CleanTrack.Step.WORK : CleanTrack.Step.IDLE;
    }

    /** Pieces along which vehicles worked, of all tracks added. */
    public WorkSegments work() {
        return work.build();
    }

    /** Straight pieces across the gaps of the positions. */
    public WorkSegments gaps() {
        return gaps.build();
    }

    public TrackCounts counts() {
        return new TrackCounts(total, duplicates, impossible, idleSteps, gapCount, idleMetres);
    }

    private Fixes withoutRepeats(Fixes fixes) {
        int[] kept = IntStream.range(0, fixes.size())
                .filter(i -> i == 0 || fixes.second(i) > fixes.second(i - 1))
                .toArray();
        duplicates += fixes.size() - kept.length;
        return kept.length == fixes.size() ? fixes : fixes.take(kept);
    }

    /**
     * Drops errors of the position: runs of fixes between two impossible steps that are a single fix, or that are no
     * longer than the runs before and after, which can reach each other without them.
     */
    private Fixes withoutJumps(Fixes fixes, VehicleRule rule) {
        int n = fixes.size();
        int[] ends = IntStream.rangeClosed(1, n)
                .filter(i -> i == n || !isPossible(fixes, i - 1, i, rule))
                .toArray();
        if (n < 3 || ends.length == 1) {
            return fixes;
        }
        int[] kept = new int[n];
        int size = 0;
        int before = 0;
        for (int r = 0; r < ends.length; r++) {
            int start = r == 0 ? 0 : ends[r - 1];
            int length = ends[r] - start;
            int after = r + 1 < ends.length ? ends[r + 1] - ends[r] : 0;
            boolean detour = length <= Math.min(before, after) && isPossible(fixes, kept[size - 1], ends[r], rule);
            if (length == 1 || detour) {
                impossible += length;
                continue;
            }
            for (int i = start; i < ends[r]; i++) {
                kept[size++] = i;
            }
            before = length;
        }
        return fixes.take(Arrays.copyOf(kept, size));
    }

    private static boolean isPossible(Fixes fixes, int i, int j, VehicleRule rule) {
        double metres = Math.hypot(fixes.x(j) - fixes.x(i), fixes.y(j) - fixes.y(i));
        return metres <= rule.possibleSpeed() * (fixes.second(j) - fixes.second(i));
    }

    private static double medianInterval(Fixes fixes) {
        if (fixes.size() < 2) {
            return 0;
        }
        double[] intervals = new double[fixes.size() - 1];
        Arrays.setAll(intervals, fixes::stepSeconds);
        Arrays.sort(intervals);
        return intervals[intervals.length / 2];
    }

    private static boolean isWork(Fixes fixes, int i, double speed, VehicleRule rule) {
        if (rule.halfSwathMetres() <= 0) {
            return false;
        }
        if (fixes.brush(i) != Fixes.NO_SENSOR) {
            return fixes.brush(i) == 1 && fixes.brush(i + 1) != 0;
        }
        float reported = fixes.speed(i);
        return (Float.isNaN(reported) ? speed : reported) <= rule.workingSpeed() && speed <= rule.workingSpeed();
    }

    private static void put(WorkSegments.Builder to, Fixes fixes, int i, VehicleRule rule) {
        double middle = (fixes.second(i) + fixes.second(i + 1)) / 2;
        to.add(fixes.x(i), fixes.y(i), fixes.x(i + 1), fixes.y(i + 1), middle, rule.vehicle(), rule.halfSwathMetres());
    }
}
