package org.jingtu.coverage;

import org.jingtu.geo.MetricCrs;
import org.jingtu.road.RoadShapeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the network of the last edition of the roads, for runs follow each other every few seconds and roads rarely change. */
@Component
public class RoadNetworks {
    private final RoadShapeService roads;
    private @Nullable Edition last;

    RoadNetworks(RoadShapeService roads) {
        this.roads = roads;
    }

    private record Edition(String version, String plane, RoadNetwork network) {}

    /** As the roads are in the transaction that asks. */
    public synchronized RoadNetwork current(MetricCrs plane) {
        String version = roads.dataVersion();
        Edition known = last;
        if (known == null || !known.version.equals(version) || !known.plane.equals(plane.code())) {
            known = new Edition(version, plane.code(), new RoadNetwork(roads.list(plane)));
            last = known;
        }
        return known.network;
    }
}
