package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.area.AreaShapes;
import org.jingtu.cleaning.ZoneShapes;

/**
 * What a run tells the coverage of: zones first, then areas.
 *
 * @param zones how many of the polygons are zones
 * @param polygons metres, of all targets in their order
 */
record CoverageTargets(List<Target> targets, int zones, PlanarPolygons polygons) {
    /** A zone or an area. @param kind {@code zone} or {@code area} */
    record Target(String kind, long id, String name) {}

    static CoverageTargets of(ZoneShapes zones, AreaShapes areas) {
        List<Target> targets = new ArrayList<>();
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        for (int z = 0; z < zones.ids().size(); z++) {
            targets.add(new Target("zone", zones.ids().get(z), zones.names().get(z)));
        }
        append(builder, zones.polygons());
        for (int a = 0; a < areas.size(); a++) {
            targets.add(new Target("area", areas.ids().get(a), areas.names().get(a)));
        }
        append(builder, areas.polygons());
        return new CoverageTargets(targets, zones.ids().size(), builder.build());
    }

    private static void append(PlanarPolygons.Builder builder, PlanarPolygons polygons) {
        for (int a = 0; a < polygons.size(); a++) {
            for (int r = polygons.firstRing(a); r < polygons.firstRing(a + 1); r++) {
                int from = polygons.firstVertex(r);
                int n = polygons.firstVertex(r + 1) - from;
                double[] x = new double[n];
                double[] y = new double[n];
                for (int i = 0; i < n; i++) {
                    x[i] = polygons.x(from + i);
                    y[i] = polygons.y(from + i);
                }
                builder.ring(x, y);
            }
            builder.endArea();
        }
    }

    int size() {
        return targets.size();
    }

    /** Square metres of all targets together. */
    double squareMetres() {
        double sum = 0;
        for (int a = 0; a < size(); a++) {
            sum += polygons.areaSquareMetres(a);
        }
        return sum;
    }
}
