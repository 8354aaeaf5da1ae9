package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which directions a road was driven while cleaning: traffic keeps to the right, so a kerb is swept by driving in its
 * direction.
 *
 * <p>Example: driven forwards over 0–60 m and backwards over 40–100 m, a road of 100 m was swept on both sides over 20 m and
 * on one over 80 m.
 */
public final class RoadSides {
    private record Interval(double from, double to) {}

    private final List<Interval> forwards = new ArrayList<>();
    private final List<Interval> backwards = new ArrayList<>();

    /** Driven from one place to another, metres along the road; backwards when the second is less. */
    public void drive(double fromMetres, double toMetres) {
        if (toMetres > fromMetres) {
            forwards.add(new Interval(fromMetres, toMetres));
        } else if (toMetres < fromMetres) {
            backwards.add(new Interval(toMetres, fromMetres));
        }
    }

    /** Metres between two places that were driven forwards. */
    public double forwardMetres(double fromMetres, double toMetres) {
        return metres(forwards, fromMetres, toMetres);
    }

    /** Metres between two places that were driven backwards. */
    public double backwardMetres(double fromMetres, double toMetres) {
        return metres(backwards, fromMetres, toMetres);
    }

    /** Metres between two places that were driven in one direction and not in the other. */
    public double oneSidedMetres(double fromMetres, double toMetres) {
        List<Interval> all = new ArrayList<>(forwards);
        all.addAll(backwards);
        double either = metres(all, fromMetres, toMetres);
        double both = forwardMetres(fromMetres, toMetres) + backwardMetres(fromMetres, toMetres) - either;
        return either - both;
    }

    private static double metres(List<Interval> intervals, double from, double to) {
        double metres = 0;
        double end = from;
        for (Interval interval : intervals.stream()
                .sorted(Comparator.comparingDouble(Interval::from))
                .toList()) {
            double begin = Math.max(end, interval.from());
            double last = Math.min(to, interval.to());
            if (last > begin) {
                metres += last - begin;
                end = last;
            }
        }
        return metres;
    }
}
