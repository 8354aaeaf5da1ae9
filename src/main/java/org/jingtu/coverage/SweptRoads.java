package org.jingtu.coverage;

import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.CorridorRoads;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.coverage.WorkSegments;
import org.jingtu.analysis.matching.MapMatcher;
import org.jingtu.analysis.matching.MatchedRoads;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.coverage.trace.CleanedTracks;
import org.jspecify.annotations.Nullable;

/** Roads by passes: along the roads that vehicles were matched to, or inside their corridors. */
final class SweptRoads {
    /** Ways kept in memory at a time are those of so many tracks. */
    private static final int BATCH = 64;

    private final RoadNetwork network;
    private final PlanarLines lines;
    private final double[] halfWidths;
    private final CleanedTracks tracks;
    private final List<CleanTrack> ways;

    /** @param ways of the vehicles that clean, for matching */
    SweptRoads(RoadNetwork network, CleanedTracks tracks, List<CleanTrack> ways) {
        this.network = network;
        this.lines = network.lines();
        this.halfWidths = network.halfWidthsMetres();
        this.tracks = tracks;
        this.ways = ways;
    }

    /**
     * @param driven null when roads were not matched
     * @param corridor the same roads by the corridors, for comparison; empty when roads were not matched
     */
    record Swept(List<Stretch> stretches, @Nullable DrivenRoads driven, List<Stretch> corridor) {}

    Swept find(boolean matched, CoverageOptions options, Progress progress) {
        return matched
                ? matched(options, progress)
                : new Swept(inCorridors(tracks.work(), options, progress), null, List.of());
    }

    /** A track sweeps a road when it runs on the carriageway or within half a swath beside it. */
    private List<Stretch> inCorridors(WorkSegments work, CoverageOptions options, Progress progress) {
        return CorridorRoads.of(lines, halfWidths, work, tracks.gaps(), options, progress);
    }

    /**
     * A track sweeps the roads that it is matched to. Where a gap's straight line runs along a road, or a plausible way
     * leads over it, it is unknown.
     */
    private Swept matched(CoverageOptions options, Progress progress) {
        MapMatcher matcher = network.matching().matcher();
        MatchedRoads roads = new MatchedRoads(lines, network.matching().graph());
        for (int from = 0; from < ways.size(); from += BATCH) {
            List<CleanTrack> batch = ways.subList(from, Math.min(ways.size(), from + BATCH));
            double done = 0.8 / ways.size();
            List<MatchedTrack> found = matcher.match(
                    batch, options.threads(), progress.between(from * done, (from + batch.size()) * done));
            for (int k = 0; k < batch.size(); k++) {
                roads.add(batch.get(k), found.get(k));
            }
        }
        WorkSegments nothing = new WorkSegments.Builder().build();
        roads.addUnknown(inCorridors(nothing, options, progress.between(0.8, 0.85)));
        List<Stretch> corridor = inCorridors(tracks.work(), options, progress.between(0.85, 0.9));
        return new Swept(
                roads.stretches(options, progress.between(0.9, 1)),
                new DrivenRoads(
                        IntStream.range(0, lines.size()).mapToObj(roads::sides).toList(),
                        IntStream.range(0, lines.size()).mapToObj(roads::hours).toList()),
                corridor);
    }
}
