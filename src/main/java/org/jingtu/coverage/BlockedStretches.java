package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.cleaning.BlockedStretch;
import org.jingtu.road.RoadShape;

/**
 * Justified misses: where a crew reported 无法作业, a stretch that is missed or unknown becomes justified. A stretch that
 * was swept all the same stays swept.
 */
final class BlockedStretches {
    /** What would be left of a cut below this goes with its neighbour. */
    private static final double SHORTEST_METRES = 0.05;

    private final Map<Long, List<BlockedStretch>> byRoad = new HashMap<>();
    private final List<RoadShape> roads;

    BlockedStretches(List<RoadShape> roads, List<BlockedStretch> blocked) {
        this.roads = roads;
        blocked.stream()
                .sorted(Comparator.comparingDouble(BlockedStretch::fromMetres))
                .forEach(each -> byRoad.computeIfAbsent(each.roadId(), road -> new ArrayList<>())
                        .add(each));
    }

    /** The same stretches, cut where a blocked one begins or ends. */
    List<RoadStretch> justify(List<RoadStretch> stretches) {
        List<RoadStretch> cut = new ArrayList<>();
        for (RoadStretch stretch : stretches) {
            boolean unswept = stretch.state() == StretchState.MISSED || stretch.state() == StretchState.UNKNOWN;
            List<BlockedStretch> here =
                    byRoad.getOrDefault(roads.get(stretch.road()).id(), List.of());
            if (unswept && !here.isEmpty()) {
                cut(stretch, here, cut);
            } else {
                cut.add(stretch);
            }
        }
        return cut;
    }

    private static void cut(RoadStretch whole, List<BlockedStretch> blocked, List<RoadStretch> cut) {
        double at = whole.fromMetres();
        for (BlockedStretch each : blocked) {
            double from = Math.max(at, each.fromMetres());
            double to = Math.min(whole.toMetres(), each.toMetres());
            from = from - at < SHORTEST_METRES ? at : from;
            to = whole.toMetres() - to < SHORTEST_METRES ? whole.toMetres() : to;
            if (to - from >= SHORTEST_METRES) {
                if (from > at) {
                    cut.add(part(whole, at, from, whole.state()));
                }
                cut.add(part(whole, from, to, StretchState.JUSTIFIED));
                at = to;
            }
        }
        if (whole.toMetres() > at) {
            cut.add(part(whole, at, whole.toMetres(), whole.state()));
        }
    }

    private static RoadStretch part(RoadStretch whole, double from, double to, StretchState state) {
        return new RoadStretch(whole.road(), from, to, state, whole.passes(), whole.plannedPasses(), 0, whole.zone());
    }
}
