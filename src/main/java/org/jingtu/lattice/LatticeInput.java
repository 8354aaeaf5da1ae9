package org.jingtu.lattice;

import java.time.LocalDate;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.platform.run.DataHash;
import org.jingtu.track.PatrolEffort;

/**
 * What an analysis of cells reads.
 *
 * @param from first day of the window
 * @param to its last day, included
 * @param issues that are counted
 * @param selected issues of the window, of which {@code issues} may be a part
 * @param effort of the window's patrols
 * @param roads that make the study area
 * @param areas that make the study area
 */
public record LatticeInput(
        LocalDate from,
        LocalDate to,
        PlanarPoints issues,
        long selected,
        PatrolEffort effort,
        PlanarLines roads,
        PlanarPolygons areas) {
    /** Of issues and effort, so that equal data are recognised. */
    public String hash() {
        DataHash hash = new DataHash().add(issues.xs()).add(issues.ys());
        double[] square = new double[3];
        for (int i = 0; i < effort.size(); i++) {
            square[0] = effort.centreX(i);
            square[1] = effort.centreY(i);
            square[2] = effort.kilometres(i);
            hash.add(square);
        }
        return hash.hex();
    }
}
