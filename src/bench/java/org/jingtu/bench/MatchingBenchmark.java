package org.jingtu.bench;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.TrackWorkload;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.analysis.coverage.TrackCleaning;
import org.jingtu.analysis.coverage.VehicleRule;
import org.jingtu.analysis.matching.MapMatcher;
import org.jingtu.analysis.matching.MatchOptions;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.analysis.matching.RoadNoding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Map matching of the tracks of 50 vehicles, 8 hours, on the grid of streets that they drive: a fix every ten seconds, or
 * every second. Each call starts without any ways kept from the one before.
 */
@Fork(jvmArgsAppend = "-Xmx1g")
public class MatchingBenchmark extends Threaded {
    private static final int VEHICLES = 50;
    private static final int SECONDS = 28_800;
    private static final int STREETS = 51;
    private static final double BLOCK = 100;
    private static final double FASTEST = 33;

    /** Fixes of all vehicles. */
    @Param({"144000", "1440000"})
    public int n;

    private PlanarLines streets = PlanarLines.builder().build();
    private List<CleanTrack> tracks = List.of();

    @Setup
    public void draw() {
        PlanarLines.Builder lines = PlanarLines.builder();
        double end = (STREETS - 1) * BLOCK;
        for (int k = 0; k < STREETS; k++) {
            lines.line(new double[] {0, end}, new double[] {k * BLOCK, k * BLOCK});
            lines.line(new double[] {k * BLOCK, k * BLOCK}, new double[] {0, end});
        }
        streets = lines.build();
        int cadence = VEHICLES * SECONDS / n;
        TrackCleaning cleaning = new TrackCleaning();
        tracks = new ArrayList<>();
        for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
            double[] track = TrackWorkload.track(vehicle, SECONDS);
            Fixes.Builder fixes = new Fixes.Builder();
            for (int t = 0; t < SECONDS; t += cadence) {
                fixes.add(t, track[2 * t], track[2 * t + 1], Float.NaN, Fixes.NO_SENSOR);
            }
            tracks.add(cleaning.add(fixes.build(), new VehicleRule(vehicle, 1.5, FASTEST, FASTEST)));
        }
    }

    @Benchmark
    public List<MatchedTrack> matching() {
        RoadGraph graph = RoadNoding.graph(streets, new byte[streets.size()], 0.5, RoadNoding.Crossings.MEET);
        return new MapMatcher(graph, new double[streets.size()], MatchOptions.USUAL)
                .match(tracks, threads, Progress.NONE);
    }
}
