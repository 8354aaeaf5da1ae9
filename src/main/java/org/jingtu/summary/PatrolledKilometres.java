package org.jingtu.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.pattern.PointsInAreas;
import org.jingtu.area.AreaShapeService;
import org.jingtu.area.AreaShapes;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.track.PatrolEffort;
import org.jingtu.track.PatrolEffortService;
import org.springframework.stereotype.Component;

/** Kilometres patrolled in each area of a kind: those of the 50 m squares whose centre lies in it. */
@Component
class PatrolledKilometres {
    private final CountyService counties;
    private final AreaShapeService areas;
    private final PatrolEffortService efforts;

    PatrolledKilometres(CountyService counties, AreaShapeService areas, PatrolEffortService efforts) {
        this.counties = counties;
        this.areas = areas;
        this.efforts = efforts;
    }

    /** By area id; empty when nobody's patrols are known in the period. */
    Map<Long, Double> in(String kind, Summary.Period period) {
        Map<Long, Double> kilometres = new HashMap<>();
        County county = counties.get();
        if (!county.isPlaced() || !efforts.isKnown(period.from(), period.to())) {
            return kilometres;
        }
        AreaShapes shapes = areas.list(List.of(kind), MetricCrs.at(county.longitude(), county.latitude()));
        PointsInAreas sums = PointsInAreas.count(
                points(efforts.sum(period.from(), period.to())), shapes.polygons(), PointsInAreas.Predicate.COVERS);
        for (int a = 0; a < shapes.size(); a++) {
            kilometres.put(shapes.ids().get(a), sums.weight(a));
        }
        return kilometres;
    }

    private static PlanarPoints points(PatrolEffort effort) {
        double[] x = new double[effort.size()];
        double[] y = new double[effort.size()];
        double[] kilometres = new double[effort.size()];
        for (int i = 0; i < effort.size(); i++) {
            x[i] = effort.centreX(i);
            y[i] = effort.centreY(i);
            kilometres[i] = effort.kilometres(i);
        }
        return PlanarPoints.weighted(x, y, kilometres);
    }
}
