package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Collects the intervals of one road that pieces of tracks cover, and those where positions have gaps, and cuts the road
 * where the number of passes changes.
 *
 * <p>Example: intervals 0–60 m and 40–100 m an hour apart make stretches of 40, 20 and 40 m with 1, 2 and 1 passes.
 */
public final class RoadPasses {
    /** Where a piece of track covers the road. */
    private record Interval(double from, double to, int piece) {}

    private final int road;
    private final double length;
    private final List<Interval> covered = new ArrayList<>();
    private final List<Interval> silent = new ArrayList<>();

    public RoadPasses(int road, double lengthMetres) {
        this.road = road;
        this.length = lengthMetres;
    }

    /** A piece of track covers the road between two places. @param piece its number among the visits */
    public void cover(double fromMetres, double toMetres, int piece) {
        covered.add(new Interval(fromMetres, toMetres, piece));
    }

    /** Nobody knows what happened between two places. */
    public void silence(double fromMetres, double toMetres) {
        silent.add(new Interval(fromMetres, toMetres, -1));
    }

    /** The road, cut where the number of passes changes, in order. @param most passes told apart */
    public List<Stretch> stretches(Visits visits, int most) {
        covered.sort(Comparator.comparingDouble(Interval::from));
        silent.sort(Comparator.comparingDouble(Interval::from));
        double[] cuts = cuts();
        List<Stretch> stretches = new ArrayList<>();
        ActiveIntervals active = new ActiveIntervals(covered);
        ActiveIntervals quiet = new ActiveIntervals(silent);
        for (int c = 0; c + 1 < cuts.length; c++) {
            double middle = (cuts[c] + cuts[c + 1]) / 2;
            int passes = passes(active.at(middle), visits, most);
            boolean unknown = passes == 0 && !quiet.at(middle).isEmpty();
            append(stretches, new Stretch(road, cuts[c], cuts[c + 1], passes, unknown));
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.passes() == next.passes() && last.unknown() == next.unknown()) {
            stretches.set(
                    stretches.size() - 1,
                    new Stretch(last.road(), last.fromMetres(), next.toMetres(), last.passes(), last.unknown()));
        } else {
            stretches.add(next);
        }
    }

    private double[] cuts() {
        DoubleStream ends = Stream.concat(covered.stream(), silent.stream())
                .flatMapToDouble(interval -> Arrays.stream(new double[] {interval.from(), interval.to()}));
        return DoubleStream.concat(DoubleStream.of(0, length), ends)
                .filter(cut -> cut >= 0 && cut <= length)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Passes over a place under these pieces. */
    private static int passes(List<Interval> active, Visits visits, int most) {
        int[] marks =
                active.stream().mapToInt(i -> visits.mark(i.piece())).sorted().toArray();
        int passes = 0;
        for (int k = 0; k < marks.length && passes < most; k++) {
            passes += k == 0 || marks[k] - marks[k - 1] >= visits.step() ? 1 : 0;
        }
        return passes;
    }

    /** Walks along a road and knows which intervals cover the present place. */
    private static final class ActiveIntervals {
        private final List<Interval> sorted;
        private final List<Interval> active = new ArrayList<>();
        private int next;

        ActiveIntervals(List<Interval> sorted) {
            this.sorted = sorted;
        }

        /** Places must come in ascending order. */
        List<Interval> at(double place) {
            while (next < sorted.size() && sorted.get(next).from() <= place) {
                active.add(sorted.get(next++));
            }
            active.removeIf(interval -> interval.to() < place);
            return active;
        }
    }
}
