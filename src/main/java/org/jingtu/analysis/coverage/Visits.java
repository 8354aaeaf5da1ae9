package org.jingtu.analysis.coverage;

import java.util.Arrays;

/**
 * A mark for each visit, such that, in the order of their marks, a visit begins a new pass over a place exactly when its mark is at
 * least {@link #step} above the mark of the visit before it.
 *
 * <p>With times a mark is a tenth of a second, silence longer than the pass rule's gap counted as that gap; so marks stay
 * small however long the window. Without, it is the vehicle.
 */
public final class Visits {
    private static final int INDEX_BITS = 28;
    private static final int LARGEST_MARK = 1 << 30;

    private final int[] mark;
    private final int step;

    public Visits(WorkSegments segments, PassRule rule) {
        int n = segments.size();
        step = rule.byVehicle() ? 1 : (int) Math.max(1, Math.round(rule.gapSeconds() * 10));
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            first = Math.min(first, Math.floor(key(segments, rule, i)));
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = Math.round((key(segments, rule, i) - first) * (rule.byVehicle() ? 1 : 10)) << INDEX_BITS | i;
        }
        Arrays.parallelSort(keys);
        mark = new int[n];
        long present = 0;
        for (int k = 0; k < n; k++) {
            long apart = k == 0 ? 0 : (keys[k] >>> INDEX_BITS) - (keys[k - 1] >>> INDEX_BITS);
            present += Math.min(apart, step);
            mark[(int) (keys[k] & ((1 << INDEX_BITS) - 1))] = (int) Math.min(present, LARGEST_MARK);
        }
    }

    private static double key(WorkSegments segments, PassRule rule, int i) {
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
