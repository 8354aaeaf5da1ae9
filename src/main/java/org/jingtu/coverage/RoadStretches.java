package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jspecify.annotations.Nullable;

/**
 * From stretches by number of passes to stretches by state: neighbours of the same state become one, mere crossings
 * do not count, and each stretch is cut where the zone changes.
 */
final class RoadStretches {
    private static final double STEP_METRES = 2;
    private static final double CUT_PRECISION_METRES = 0.01;
    /** What is left between two cuts at the same crossing is no stretch. */
    private static final double SHORTEST_METRES = 0.05;

    private final PlanarLines roads;
    private final List<Double> plannedPasses;
    private final List<Double> longestCrossing;
    private final AreaLocator targets;
    private final int zones;

    /**
     * @param plannedPasses by road, over the window
     * @param longestCrossing by road, metres: an isolated swept stretch up to this is a crossing
     * @param targets zones first
     * @param zones how many of the targets are zones
     */
    RoadStretches(
            PlanarLines roads,
            List<Double> plannedPasses,
            List<Double> longestCrossing,
            AreaLocator targets,
            int zones) {
        this.roads = roads;
        this.plannedPasses = plannedPasses;
        this.longestCrossing = longestCrossing;
        this.targets = targets;
        this.zones = zones;
    }

    List<RoadStretch> of(List<Stretch> byPasses) {
        List<RoadStretch> byState =
                merged(byPasses.stream().map(this::withState).toList());
        List<RoadStretch> cut = new ArrayList<>();
        merged(withoutCrossings(byState)).forEach(whole -> cutByZone(whole, cut));
        return cut;
    }

    /** Neighbours of the same road and state as one. */
    private static List<RoadStretch> merged(List<RoadStretch> stretches) {
        List<RoadStretch> merged = new ArrayList<>();
        for (RoadStretch next : stretches) {
            RoadStretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.road() == next.road() && last.state() == next.state()) {
                merged.set(merged.size() - 1, last.upTo(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** Who only crosses a road has not swept it: a short swept stretch amid unswept ones takes their state. */
    private List<RoadStretch> withoutCrossings(List<RoadStretch> stretches) {
        List<RoadStretch> kept = new ArrayList<>(stretches);
        for (int i = 0; i < kept.size(); i++) {
            RoadStretch stretch = kept.get(i);
            RoadStretch before = neighbour(stretches, i, -1);
            RoadStretch after = neighbour(stretches, i, 1);
            RoadStretch unswept = before != null ? before : after;
            if (stretch.state() == StretchState.SWEPT
                    && stretch.lengthMetres() <= longestCrossing.get(stretch.road())
                    && unswept != null
                    && isUnswept(before)
                    && isUnswept(after)) {
                kept.set(i, stretch.unswept(unswept.state()));
            }
        }
        return kept;
    }

    private static @Nullable RoadStretch neighbour(List<RoadStretch> stretches, int i, int step) {
        int j = i + step;
        boolean same = j >= 0
                && j < stretches.size()
                && stretches.get(j).road() == stretches.get(i).road();
        return same ? stretches.get(j) : null;
    }

    private static boolean isUnswept(@Nullable RoadStretch stretch) {
        return stretch == null || stretch.state() == StretchState.MISSED || stretch.state() == StretchState.JUSTIFIED;
    }

    private RoadStretch withState(Stretch stretch) {
        double planned = plannedPasses.get(stretch.road());
        StretchState state = StretchState.of(stretch.passes(), stretch.unknown(), planned, stretch.lengthMetres());
        return new RoadStretch(
                stretch.road(),
                stretch.fromMetres(),
                stretch.toMetres(),
                state,
                stretch.passes(),
                planned,
                stretch.lengthMetres() * Math.min(stretch.passes(), planned),
                -1);
    }

    private void cutByZone(RoadStretch whole, List<RoadStretch> cut) {
        RoadPosition road = new RoadPosition(roads, whole.road());
        double from = whole.fromMetres();
        int zone = zoneAt(road, from);
        for (double at = from; at < whole.toMetres(); ) {
            double next = Math.min(whole.toMetres(), at + STEP_METRES);
            int then = zoneAt(road, next);
            if (then != zone) {
                double border = border(road, at, next, zone);
                add(cut, whole, from, border, zone);
                from = border;
                zone = then;
            }
            at = next;
        }
        add(cut, whole, from, whole.toMetres(), zone);
    }

    private static void add(List<RoadStretch> cut, RoadStretch whole, double from, double to, int zone) {
        if (to - from >= SHORTEST_METRES) {
            cut.add(new RoadStretch(
                    whole.road(),
                    from,
                    to,
                    whole.state(),
                    whole.passes(),
                    whole.plannedPasses(),
                    whole.donePassMetres() * (to - from) / whole.lengthMetres(),
                    zone));
        }
    }

    /** Where a zone ends between two places, by halving. */
    private double border(RoadPosition road, double inside, double outside, int zone) {
        double low = inside;
        double high = outside;
        while (high - low > CUT_PRECISION_METRES) {
            double middle = (low + high) / 2;
            if (zoneAt(road, middle) == zone) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private int zoneAt(RoadPosition road, double metres) {
        int first = targets.firstCovering(road.x(metres), road.y(metres));
        return first < zones ? first : -1;
    }
}
