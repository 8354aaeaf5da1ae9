package org.jingtu.bench;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.cluster.Clustering;
import org.jingtu.analysis.cluster.Dbscan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** DBSCAN with at least 10 points. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class DbscanBenchmark extends Threaded {
    private static final int MIN_POINTS = 10;

    @Param({"10000", "100000", "1000000"})
    public int n;

    private PlanarPoints points = PlanarPoints.of(new double[0], new double[0]);

    @Setup
    public void draw() {
        points = new PointWorkload(n).points();
    }

    @Benchmark
    public Clustering dbscan10() {
        return Dbscan.of(points, 10, MIN_POINTS, threads, Progress.NONE);
    }

    @Benchmark
    public Clustering dbscan30() {
        return Dbscan.of(points, 30, MIN_POINTS, threads, Progress.NONE);
    }
}
