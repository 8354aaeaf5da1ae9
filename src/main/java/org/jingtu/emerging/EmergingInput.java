package org.jingtu.emerging;

import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.issue.TimedIssuePoints;
import org.jingtu.platform.run.DataHash;
import org.jingtu.track.PatrolEffort;

/**
 * What a run of emerging hot spots reads.
 *
 * @param issues that are counted
 * @param selected issues of the window, of which {@code issues} may be a part
 * @param efforts of each step's patrols, oldest first; empty for counts
 * @param roads that make the study area
 * @param areas that make the study area
 */
record EmergingInput(
        TimedIssuePoints issues, long selected, List<PatrolEffort> efforts, PlanarLines roads, PlanarPolygons areas) {
    String hash() {
        DataHash hash = new DataHash()
                .add(issues.points().xs())
                .add(issues.points().ys())
                .add(issues.seconds());
        double[] square = new double[3];
        for (PatrolEffort effort : efforts) {
            for (int i = 0; i < effort.size(); i++) {
                square[0] = effort.centreX(i);
                square[1] = effort.centreY(i);
                square[2] = effort.kilometres(i);
                hash.add(square);
            }
        }
        return hash.hex();
    }
}
