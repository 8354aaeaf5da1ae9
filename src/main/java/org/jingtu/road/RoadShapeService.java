package org.jingtu.road;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.geo.Shapes;
import org.locationtech.jts.geom.LineString;
import org.springframework.stereotype.Service;

/** Hands roads to analyses. */
@Service
public class RoadShapeService {
    private final RoadShapeRepository repository;

    RoadShapeService(RoadShapeRepository repository) {
        this.repository = repository;
    }

    public RoadShapes list(MetricCrs plane) {
        List<RoadShape> roads = new ArrayList<>();
        List<LineString> lines = new ArrayList<>();
        repository.each((road, wkb) -> {
            roads.add(road);
            lines.add((LineString) Shapes.read(wkb));
        });
        return new RoadShapes(roads, new PlanarGeometries(plane).lines(lines));
    }

    /** Changes whenever a road or a grade changes. */
    public String dataVersion() {
        return repository.dataVersion();
    }
}
