package org.jingtu.bench;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.cluster.Hdbscan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** HDBSCAN*, at least 10 points. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class HdbscanBenchmark extends Threaded {
    private static final int MIN_POINTS = 10;

    @Param({"1000", "10000", "100000"})
    public int n;

    private PlanarPoints points = PlanarPoints.of(new double[0], new double[0]);

    @Setup
    public void draw() {
        points = new PointWorkload(n).points();
    }

    @Benchmark
    public Hdbscan hdbscan() {
        return Hdbscan.of(points, MIN_POINTS, MIN_POINTS, threads, Progress.NONE);
    }
}
