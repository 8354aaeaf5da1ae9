package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
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

    private List<Stretch> road(int road) {
        RoadPasses passes = new RoadPasses(road, roads.lengthMetres(road));
        eachInterval(road, work, passes::cover);
        eachInterval(road, gaps, (from, to, segment) -> passes.silence(from, to));
        return passes.stretches(visits, options.passes());
    }

    private interface Intervals {
        void accept(double from, double to, int segment);
    }

    private void eachInterval(int road, SegmentGrid grid, Intervals intervals) {
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
                            intervals.accept(start + from, start + to, segment);
                        }
                    }
                });
            }
            along += length;
        }
    }
}
