package org.jingtu.coverage;

import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.matching.MapMatcher;
import org.jingtu.analysis.matching.MatchOptions;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.analysis.matching.RoadNoding;
import org.jingtu.road.RoadShape;
import org.jingtu.road.RoadShapes;
import org.jspecify.annotations.Nullable;

/**
 * The county's roads with the graph that tracks are matched on. Sweepers at night drive either way, so one-way rules do not
 * bind them here. Safe for use by several threads.
 */
public final class RoadNetwork {
    private static final double TOLERANCE_METRES = 0.5;

    private final RoadShapes shapes;
    private @Nullable Matching matching;

    RoadNetwork(RoadShapes shapes) {
        this.shapes = shapes;
    }

    public record Matching(RoadGraph graph, MapMatcher matcher) {}

    public RoadShapes shapes() {
        return shapes;
    }

    public PlanarLines lines() {
        return shapes.lines();
    }

    /** By road: half its carriageway. */
    double[] halfWidthsMetres() {
        return shapes.roads().stream()
                .mapToDouble(RoadShape::widthMetres)
                .map(width -> width / 2)
                .toArray();
    }

    /** Made when it is first asked for: O(vertices · log vertices). */
    public synchronized Matching matching() {
        Matching made = matching;
        if (made == null) {
            RoadGraph graph =
                    RoadNoding.graph(lines(), new byte[lines().size()], TOLERANCE_METRES, RoadNoding.Crossings.MEET);
            made = new Matching(graph, new MapMatcher(graph, halfWidthsMetres(), MatchOptions.USUAL));
            matching = made;
        }
        return made;
    }
}
