package org.jingtu.bench;

import org.jingtu.analysis.GridWorkload;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.analysis.hotspot.HotspotAnalysis;
import org.jingtu.analysis.hotspot.HotspotResult;
import org.jingtu.analysis.hotspot.PValue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Gi*, two-sided normal p and false discovery rate of counts on squares. */
@Fork(jvmArgsAppend = "-Xmx2g")
public class HotspotBenchmark extends Threaded {
    private static final double EIGHT = 1.5;
    private static final double TWENTY_FOUR = 2.9;

    @Param({"10000", "100000", "1000000"})
    public int n;

    private double[] values = {};
    private LatticeBand eight = band(new GridWorkload(1, 1), EIGHT);
    private LatticeBand twentyFour = eight;
    private PlanarPoints centres = PlanarPoints.of(values, values);

    @Setup
    public void draw() {
        GridWorkload workload = n == 100_000 ? new GridWorkload(400, 250) : new GridWorkload(side(), side());
        values = workload.values();
        eight = band(workload, EIGHT);
        twentyFour = band(workload, TWENTY_FOUR);
        centres = workload.centres();
    }

    private int side() {
        return (int) Math.sqrt(n);
    }

    private static LatticeBand band(GridWorkload workload, double metres) {
        return new LatticeBand(workload.grid(), workload.cells(), metres);
    }

    @Benchmark
    public HotspotResult hotspotsLattice8() {
        return analysis().ofValues(values, eight, Progress.NONE);
    }

    @Benchmark
    public HotspotResult hotspotsLattice24() {
        return analysis().ofValues(values, twentyFour, Progress.NONE);
    }

    /** The same neighbours found among places anywhere, matrix of weights included. */
    @Benchmark
    public HotspotResult hotspotsBand24() {
        SpatialWeights weights =
                SpatialWeights.band(centres, TWENTY_FOUR, threads).withSelf();
        return analysis().ofValues(values, weights, Progress.NONE);
    }

    private HotspotAnalysis analysis() {
        return new HotspotAnalysis(PValue.NORMAL, Correction.FDR, threads);
    }
}
