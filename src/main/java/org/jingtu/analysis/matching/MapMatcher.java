package org.jingtu.analysis.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jspecify.annotations.Nullable;

/**
 * Which roads vehicles took: the most probable way through a hidden Markov model. A state is a place on an arc near a
 * position; its probability falls with the distance (normal, sigma), and that of going from one to the next with the
 * difference between the way on the roads and the straight line (exponential, beta).
 *
 * <p>P. Newson, J. Krumm: Hidden Markov Map Matching Through Noise and Sparseness. ACM SIGSPATIAL GIS 2009.
 *
 * <p>Cost: O(positions · states² near each), tracks on several threads; results do not depend on their number. Example: on
 * a street from (0, 0) to (100, 0), positions at (10, 3) and (60, −2) match 50 m of it.
 */
public final class MapMatcher {
    private final RoadGraph graph;
    private final RoadIndex index;
    private final RoadSpread spread;
    private final MatchOptions options;
    private final Queue<TrackMatcher> idle = new ConcurrentLinkedQueue<>();

    /** @param halfWidthMetres by line of the graph: half the carriageway, 0 when unknown */
    public MapMatcher(RoadGraph graph, double[] halfWidthMetres, MatchOptions options) {
        this.graph = graph;
        this.options = options;
        this.index = new RoadIndex(graph, options.radiusMetres());
        this.spread = new RoadSpread(halfWidthMetres, options.sigmaMetres());
    }

    /** The ways of tracks, in their order. */
    public List<MatchedTrack> match(List<CleanTrack> tracks, int threads, Progress progress) {
        @Nullable MatchedTrack[] matched = new @Nullable MatchedTrack[tracks.size()];
        Parallel.run(tracks.size(), threads, progress, k -> {
            TrackMatcher free = idle.poll();
            TrackMatcher matcher = free == null ? new TrackMatcher(graph, index, spread, options) : free;
            matched[k] = matcher.match(tracks.get(k));
            idle.add(matcher);
        });
        return Arrays.stream(matched).map(Objects::requireNonNull).toList();
    }
}
