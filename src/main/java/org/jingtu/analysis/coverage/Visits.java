package org.jingtu.analysis.coverage;

import java.util.Arrays;

/**
 * A mark for each visit: in the order of their marks, a visit begins a new pass over a place exactly when its mark is at
 * least {@link #step} above that of the visit before it.
 *
 * <p>With times a mark is a tenth of a second, and silence longer than the pass rule's gap counts as that gap, so marks
 * stay small however long the window. Without times it is the vehicle.
 *
 * <p>Example: under {@link PassRule#HALF_HOUR} visits at 0, 1799.9 and 3599.9 s have the marks 0, 17999 and 35999, and the
 * step is 18000: two passes.
 */
public final class Visits {
    private static final int INDEX_BITS = 28;
    private static final int MOST_PIECES = 1 << INDEX_BITS;
    private static final int LARGEST_MARK = 1 << 30;

    private final int[] mark;
    private final int step;

    public Visits(WorkSegments segments, PassRule rule) {
        step = rule.byVehicle() ? 1 : (int) Math.max(1, Math.round(rule.gapSeconds() * 10));
        mark = new int[segments.size()];
        long[] keys = keys(segments, rule);
        Arrays.parallelSort(keys);
        long present = 0;
        for (int k = 0; k < keys.length; k++) {
            long apart = k == 0 ? 0 : (keys[k] >>> INDEX_BITS) - (keys[k - 1] >>> INDEX_BITS);
            present += Math.min(apart, step);
            mark[(int) (keys[k] & (MOST_PIECES - 1))] = (int) Math.min(present, LARGEST_MARK);
        }
    }

    /** For each piece the tenths of seconds since the first, or its vehicle, and behind it the number of the piece. */
    private static long[] keys(WorkSegments segments, PassRule rule) {
        int n = segments.size();
        if (n > MOST_PIECES) {
            throw new IllegalArgumentException(n + " pieces; at most " + MOST_PIECES + " can be told apart");
        }
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            first = Math.min(first, Math.floor(at(segments, rule, i)));
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            long since = Math.round((at(segments, rule, i) - first) * (rule.byVehicle() ? 1 : 10));
            keys[i] = Math.min(since, Long.MAX_VALUE >>> INDEX_BITS) << INDEX_BITS | i;
        }
        return keys;
    }

    private static double at(WorkSegments segments, PassRule rule, int i) {
        return rule.byVehicle() ? segments.vehicle(i) : segments.second(i);
    }

    /** Sorts pieces by their marks. */
    public void sort(int[] pieces) {
        long[] keys = new long[pieces.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) mark[pieces[k]] << Integer.SIZE | pieces[k];
        }
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            pieces[k] = (int) keys[k];
        }
    }

    /** The mark of a piece. */
    public int mark(int segment) {
        return mark[segment];
    }

    /** How far apart marks of different passes are at least. */
    public int step() {
        return step;
    }
}
