package org.jingtu.bench;

import java.util.SplittableRandom;
import org.jingtu.analysis.GridWorkload;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.spacetime.EmergingHotspots;
import org.jingtu.analysis.spacetime.EmergingOptions;
import org.jingtu.analysis.spacetime.EmergingResult;
import org.jingtu.analysis.spacetime.SpaceTimeCube;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Emerging hot spots of counts on squares, 8 neighbours, 24 steps: Gi*, trends, classes. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class SpaceTimeBenchmark extends Threaded {
    private static final int STEPS = 24;

    @Param({"1000", "10000", "100000"})
    public int n;

    private final GridWorkload smallest = new GridWorkload(1, 1);
    private SpaceTimeCube cube = SpaceTimeCube.of(new double[1][1]);
    private LatticeBand band = new LatticeBand(smallest.grid(), smallest.cells(), 1);

    @Setup
    public void draw() {
        int rows = n == 100_000 ? 250 : n / 100;
        GridWorkload workload = new GridWorkload(n / rows, rows);
        double[] values = workload.values();
        SplittableRandom random = new SplittableRandom(24);
        double[][] steps = new double[STEPS][n];
        for (double[] step : steps) {
            for (int c = 0; c < n; c++) {
                step[c] = Math.floor(values[c] * (0.5 + random.nextDouble()));
            }
        }
        cube = SpaceTimeCube.of(steps);
        band = new LatticeBand(workload.grid(), workload.cells(), 1.5);
    }

    @Benchmark
    public EmergingResult emerging() {
        return new EmergingHotspots(EmergingOptions.STANDARD, threads).of(cube, band, Progress.NONE);
    }
}
