package org.jingtu.siting;

import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.facility.FacilityShapes;
import org.jingtu.platform.run.DataHash;

/**
 * What a run of siting reads.
 *
 * @param issues to be served
 * @param roads along which one goes, and sites may be
 * @param existing facilities that stay
 * @param movable facilities whose places are candidates, too
 */
record SitingInput(PlanarPoints issues, PlanarLines roads, FacilityShapes existing, FacilityShapes movable) {
    String hash() {
        DataHash hash = new DataHash().add(issues.xs()).add(issues.ys()).add(roads.size());
        for (int v = 0; v < roads.firstVertex(roads.size()); v++) {
            hash.add(new double[] {roads.x(v), roads.y(v)});
        }
        for (FacilityShapes facilities : new FacilityShapes[] {existing, movable}) {
            hash.add(facilities.points().xs()).add(facilities.points().ys());
        }
        return hash.hex();
    }
}
