package org.jingtu.coverage;

import java.util.List;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.cleaning.BlockedStretch;
import org.jingtu.cleaning.CleaningRules;
import org.jingtu.coverage.trace.CleanedTracks;
import org.jingtu.platform.run.DataHash;
import org.jingtu.road.RoadShapes;
import org.jspecify.annotations.Nullable;

/**
 * What a coverage run reads.
 *
 * @param ways cleaned tracks of the vehicles that clean, for matching; empty when it is not asked for
 * @param patrols null when nothing is known of patrols in the window
 */
record CoverageInput(
        CleanedTracks tracks,
        List<CleanTrack> ways,
        CoverageTargets targets,
        RoadNetwork network,
        CleaningRules rules,
        List<BlockedStretch> blocked,
        @Nullable PatrolledSquares patrols) {
    RoadShapes roads() {
        return network.shapes();
    }

    String hash() {
        DataHash hash = new DataHash().add(tracks.hash());
        double[] vertex = new double[2];
        for (int v = 0; v < roads().lines().firstVertex(roads().roads().size()); v++) {
            vertex[0] = roads().lines().x(v);
            vertex[1] = roads().lines().y(v);
            hash.add(vertex);
        }
        int vertices = targets.polygons().firstVertex(targets.polygons().firstRing(targets.size()));
        for (int v = 0; v < vertices; v++) {
            vertex[0] = targets.polygons().x(v);
            vertex[1] = targets.polygons().y(v);
            hash.add(vertex);
        }
        for (BlockedStretch stretch : blocked) {
            hash.add(new double[] {stretch.roadId(), stretch.fromMetres(), stretch.toMetres()});
        }
        return hash.hex();
    }
}
