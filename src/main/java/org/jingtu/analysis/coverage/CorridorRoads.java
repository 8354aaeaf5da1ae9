package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;

/**
 * Which parts of roads lie inside the corridors of tracks, and under how many passes; exact. A straight part of a road
 * meets the capsule around a piece of track in one interval, so coverage is a union of intervals.
 *
 * <p>Cost: O(pieces near each road). Results do not depend on the order of input or the number of threads.
 */
public final class CorridorRoads {
    private final PlanarLines roads;
    private final double[] extraReach;
    private final SegmentGrid work;
    private final SegmentGrid gaps;
    private final Visits visits;
    private final CoverageOptions options;

    private CorridorRoads(
            PlanarLines roads, double[] extraReach, SegmentGrid work, SegmentGrid gaps, CoverageOptions options) {
        this.roads = roads;
        this.extraReach = extraReach;
        this.work = work;
        this.gaps = gaps;
        this.visits = new Visits(work.segments(), options.rule());
        this.options = options;
    }

    /**
     * All roads, cut where the number of passes changes, in order along each road.
     *
     * @param extraReachMetres by road: how much farther than half a swath a track may be from the centre line and still
     *     sweep it; 0 for the pure corridor
     */
    public static List<Stretch> of(
            PlanarLines roads,
            double[] extraReachMetres,
            WorkSegments work,
            WorkSegments gaps,
            CoverageOptions options,
            Progress progress) {
        double largest = Arrays.stream(extraReachMetres).max().orElse(0);
        CorridorRoads computation = new CorridorRoads(
                roads, extraReachMetres, new SegmentGrid(work, largest), new SegmentGrid(gaps, largest), options);
        List<List<Stretch>> found = new ArrayList<>(IntStream.range(0, roads.size())
                .mapToObj(r -> List.<Stretch>of())
                .toList());
        Parallel.run(roads.size(), options.threads(), progress, r -> {
            List<Stretch> stretches = computation.road(r);
            synchronized (found) {
                found.set(r, stretches);
            }
        });
        return found.stream().flatMap(List::stream).toList();
    }

    /** Where a piece of track covers a road: an interval along it. */
    private record Interval(double from, double to, int segment) {}

    private List<Stretch> road(int road) {
        List<Interval> covered = intervals(road, work);
        List<Interval> silent = intervals(road, gaps);
        double length = roads.lengthMetres(road);
        double[] cuts = cuts(covered, silent, length);
        List<Stretch> stretches = new ArrayList<>();
        ActiveIntervals active = new ActiveIntervals(covered);
        ActiveIntervals quiet = new ActiveIntervals(silent);
        for (int c = 0; c + 1 < cuts.length; c++) {
            double middle = (cuts[c] + cuts[c + 1]) / 2;
            int passes = passes(active.at(middle));
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

    private List<Interval> intervals(int road, SegmentGrid grid) {
        List<Interval> intervals = new ArrayList<>();
        Capsule capsule = new Capsule();
        double along = 0;
        for (int v = roads.firstVertex(road) + 1; v < roads.firstVertex(road + 1); v++) {
            double ax = roads.x(v - 1);
            double ay = roads.y(v - 1);
            double dx = roads.x(v) - ax;
            double dy = roads.y(v) - ay;
            double length = Math.hypot(dx, dy);
            double start = along;
            if (length > 0) {
                grid.forEachNear(ax, ay, ax + dx, ay + dy, segment -> {
                    WorkSegments all = grid.segments();
                    capsule.set(all, segment, all.halfWidthMetres(segment) + extraReach[road]);
                    if (capsule.meet(ax, ay, dx / length, dy / length)) {
                        double from = Math.max(0, capsule.from());
                        double to = Math.min(length, capsule.to());
                        if (from < to) {
                            intervals.add(new Interval(start + from, start + to, segment));
                        }
                    }
                });
            }
            along += length;
        }
        intervals.sort(Comparator.comparingDouble(Interval::from));
        return intervals;
    }

    private static double[] cuts(List<Interval> covered, List<Interval> silent, double length) {
        double[] all = IntStream.range(0, 2)
                .boxed()
                .flatMap(k -> (k == 0 ? covered : silent).stream())
                .flatMapToDouble(i -> Arrays.stream(new double[] {i.from(), i.to()}))
                .toArray();
        double[] cuts = Arrays.copyOf(all, all.length + 2);
        cuts[all.length + 1] = length;
        return Arrays.stream(cuts)
                .filter(c -> c >= 0 && c <= length)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Passes over a place under these pieces. */
    private int passes(List<Interval> active) {
        int[] marks =
                active.stream().mapToInt(i -> visits.mark(i.segment())).sorted().toArray();
        int passes = 0;
        for (int k = 0; k < marks.length && passes < options.passes(); k++) {
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
