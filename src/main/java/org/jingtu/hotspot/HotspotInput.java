package org.jingtu.hotspot;

import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.platform.run.DataHash;
import org.jingtu.track.PatrolEffort;

/**
 * What a hotspot run reads.
 *
 * @param issues that are tested
 * @param selected issues of the window, of which {@code issues} may be a part
 * @param effort of the window's patrols
 * @param roads that make the study area
 * @param areas that make the study area
 */
record HotspotInput(PlanarPoints issues, long selected, PatrolEffort effort, PlanarLines roads, PlanarPolygons areas) {
    String hash() {
        DataHash hash = new DataHash().add(issues.xs()).add(issues.ys());
        double[] square = new double[3];
        for (int i = 0; i < effort.size(); i++) {
            square[0] = effort.centreX(i);
            square[1] = effort.centreY(i);
            square[2] = effort.kilometres(i);
            hash.add(square);
        }
        double[] vertex = new double[2];
        for (int v = 0; v < roads.firstVertex(roads.size()); v++) {
            vertex[0] = roads.x(v);
            vertex[1] = roads.y(v);
            hash.add(vertex);
        }
        for (int v = 0; v < areas.firstVertex(areas.firstRing(areas.size())); v++) {
            vertex[0] = areas.x(v);
            vertex[1] = areas.y(v);
            hash.add(vertex);
        }
        return hash.hex();
    }
}
