package org.jingtu.coverage;

import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.CorridorRoads;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.coverage.WorkSegments;
import org.jingtu.analysis.matching.MapMatcher;
import org.jingtu.analysis.matching.MatchOptions;
import org.jingtu.analysis.matching.MatchedRoads;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.analysis.matching.RoadNoding;
import org.jingtu.road.RoadShape;
import org.jingtu.road.RoadShapes;

/** Roads by passes: along the roads that vehicles were matched to, or inside their corridors. */
final class SweptRoads {
    private static final double TOLERANCE_METRES = 0.5;
    /** Ways kept in memory at a time are those of so many tracks. */
    private static final int BATCH = 64;

    private final PlanarLines lines;
    private final double[] halfWidths;
    private final CleanedTracks tracks;

    SweptRoads(RoadShapes roads, CleanedTracks tracks) {
        this.lines = roads.lines();
        this.tracks = tracks;
        this.halfWidths = roads.roads().stream()
                .mapToDouble(RoadShape::widthMetres)
                .map(width -> width / 2)
                .toArray();
    }

    List<Stretch> stretches(boolean matched, CoverageOptions options, Progress progress) {
        return matched ? matched(options, progress) : inCorridors(tracks.work(), options, progress);
    }

    /** A track sweeps a road when it runs on the carriageway or within half a swath beside it. */
    private List<Stretch> inCorridors(WorkSegments work, CoverageOptions options, Progress progress) {
        return CorridorRoads.of(lines, halfWidths, work, tracks.gaps(), options, progress);
    }

    /**
     * A track sweeps the roads that it is matched to. Sweepers at night drive either way, so one-way rules do not bind
     * them here. Where a gap's straight line runs along a road, or a plausible way leads over it, it is unknown.
     */
    private List<Stretch> matched(CoverageOptions options, Progress progress) {
        RoadGraph graph = RoadNoding.graph(lines, new byte[lines.size()], TOLERANCE_METRES, RoadNoding.Crossings.MEET);
        MapMatcher matcher = new MapMatcher(graph, halfWidths, MatchOptions.USUAL);
        MatchedRoads roads = new MatchedRoads(lines, graph);
        List<CleanTrack> all = tracks.tracks();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<CleanTrack> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            double done = 0.8 / all.size();
            List<MatchedTrack> ways = matcher.match(
                    batch, options.threads(), progress.between(from * done, (from + batch.size()) * done));
            for (int k = 0; k < batch.size(); k++) {
                roads.add(batch.get(k), ways.get(k));
            }
        }
        WorkSegments nothing = new WorkSegments.Builder().build();
        roads.addUnknown(inCorridors(nothing, options, progress.between(0.8, 0.9)));
        return roads.stretches(options, progress.between(0.9, 1));
    }
}
