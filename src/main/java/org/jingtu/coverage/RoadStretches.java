package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jspecify.annotations.Nullable;

/**
 * From stretches by number of passes to stretches by state: neighbours of the same state become one, and each is cut
 * where the zone changes.
 */
final class RoadStretches {
    private static final double STEP_METRES = 2;
    private static final double CUT_PRECISION_METRES = 0.01;
    /** What is left between two cuts at the same crossing is no stretch. */
    private static final double SHORTEST_METRES = 0.05;

    private final PlanarLines roads;
    private final List<Double> plannedPasses;
    private final AreaLocator targets;
    private final int zones;

    /**
     * @param plannedPasses by road, over the window
     * @param targets zones first
     * @param zones how many of the targets are zones
     */
    RoadStretches(PlanarLines roads, List<Double> plannedPasses, AreaLocator targets, int zones) {
        this.roads = roads;
        this.plannedPasses = plannedPasses;
        this.targets = targets;
        this.zones = zones;
    }

    List<RoadStretch> of(List<Stretch> byPasses) {
        List<RoadStretch> cut = new ArrayList<>();
        RoadStretch open = null;
        for (Stretch stretch : byPasses) {
            RoadStretch next = withState(stretch);
            if (open != null && open.road() == next.road() && open.state() == next.state()) {
                open = new RoadStretch(
                        open.road(),
                        open.fromMetres(),
                        next.toMetres(),
                        open.state(),
                        Math.min(open.passes(), next.passes()),
                        open.plannedPasses(),
                        -1);
            } else {
                cutByZone(open, cut);
                open = next;
            }
        }
        cutByZone(open, cut);
        return cut;
    }

    private RoadStretch withState(Stretch stretch) {
        double planned = plannedPasses.get(stretch.road());
        StretchState state = StretchState.of(stretch.passes(), stretch.unknown(), planned, stretch.lengthMetres());
        return new RoadStretch(
                stretch.road(), stretch.fromMetres(), stretch.toMetres(), state, stretch.passes(), planned, -1);
    }

    private void cutByZone(@Nullable RoadStretch whole, List<RoadStretch> cut) {
        if (whole == null) {
            return;
        }
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
                    whole.road(), from, to, whole.state(), whole.passes(), whole.plannedPasses(), zone));
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
