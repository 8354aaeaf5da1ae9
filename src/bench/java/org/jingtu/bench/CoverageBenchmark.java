package org.jingtu.bench;

import java.util.List;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.TrackWorkload;
import org.jingtu.analysis.ZoneWorkload;
import org.jingtu.analysis.coverage.AreaCoverage;
import org.jingtu.analysis.coverage.CorridorRaster;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.WorkSegments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What corridors of 3 m along the tracks of 50 vehicles, 8 hours at 1 Hz, cover of 200 zones, in pixels of 25 cm. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class CoverageBenchmark extends Threaded {
    private static final int VEHICLES = 50;
    private static final double HALF_WIDTH_METRES = 1.5;
    private static final double RESOLUTION_METRES = 0.25;
    private static final WorkSegments NOTHING = new WorkSegments.Builder().build();

    /** Fixes of all vehicles. */
    @Param("1440000")
    public int n;

    private WorkSegments work = NOTHING;
    private PlanarPolygons zones = PlanarPolygons.builder().build();

    @Setup
    public void draw() {
        zones = ZoneWorkload.zones200();
        WorkSegments.Builder builder = new WorkSegments.Builder();
        for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
            double[] track = TrackWorkload.track(vehicle, n / VEHICLES);
            for (int i = 0; i + 3 < track.length; i += 2) {
                double second = i / 2 + 0.5;
                builder.add(track[i], track[i + 1], track[i + 2], track[i + 3], second, vehicle, HALF_WIDTH_METRES);
            }
        }
        work = builder.build();
    }

    @Benchmark
    public List<AreaCoverage> coverage() {
        return cover(1);
    }

    @Benchmark
    public List<AreaCoverage> coverageThreePasses() {
        return cover(3);
    }

    private List<AreaCoverage> cover(int passes) {
        CoverageOptions options = new CoverageOptions(RESOLUTION_METRES, passes, PassRule.HALF_HOUR, threads);
        return CorridorRaster.of(zones, work, NOTHING, options, Progress.NONE);
    }
}
