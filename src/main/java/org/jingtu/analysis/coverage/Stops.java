package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a vehicle stood: runs of positions that stay within a radius of the first one for at least a while, and whose
 * place is their mean (stay points: Li, Zheng et al., Mining user similarity based on location history, ACM GIS 2008). A
 * gap of the positions ends a stop, for nobody knows where the vehicle was meanwhile.
 *
 * <p>Example: positions every 10 s that stay within 25 m for 200 s, then drive off at 8 m/s, have one stop of 200 s.
 */
public final class Stops {
    private Stops() {}

    /**
     * A stop.
     *
     * @param first number of its first fix
     * @param last number of its last fix
     * @param x metres, mean of its positions
     * @param y metres, mean of its positions
     */
    public record Stop(int first, int last, double fromSecond, double toSecond, double x, double y) {
        public double seconds() {
            return toSecond - fromSecond;
        }
    }

    /**
     * In the order of time. Cost: each fix is looked at once for each fix before it that is no stop and lies within the
     * radius.
     *
     * @param radiusMetres above zero
     * @param leastSeconds above zero
     */
    public static List<Stop> of(CleanTrack track, double radiusMetres, double leastSeconds) {
        if (!(radiusMetres > 0) || !(leastSeconds > 0)) {
            throw new IllegalArgumentException("radius " + radiusMetres + ", seconds " + leastSeconds);
        }
        Fixes fixes = track.fixes();
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < fixes.size(); ) {
            int last = lastWithin(track, i, radiusMetres);
            if (fixes.second(last) - fixes.second(i) >= leastSeconds) {
                stops.add(stop(fixes, i, last));
                i = last + 1;
            } else {
                i++;
            }
        }
        return stops;
    }

    private static int lastWithin(CleanTrack track, int first, double radius) {
        Fixes fixes = track.fixes();
        int last = first;
        while (last + 1 < fixes.size()
                && isKnown(track.step(last))
                && Math.hypot(fixes.x(last + 1) - fixes.x(first), fixes.y(last + 1) - fixes.y(first)) <= radius) {
            last++;
        }
        return last;
    }

    private static boolean isKnown(CleanTrack.Step step) {
        return step == CleanTrack.Step.WORK || step == CleanTrack.Step.IDLE;
    }

    private static Stop stop(Fixes fixes, int first, int last) {
        double x = 0;
        double y = 0;
        for (int i = first; i <= last; i++) {
            x += fixes.x(i);
            y += fixes.y(i);
        }
        int n = last - first + 1;
        return new Stop(first, last, fixes.second(first), fixes.second(last), x / n, y / n);
    }
}
