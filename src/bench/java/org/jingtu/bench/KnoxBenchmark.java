package org.jingtu.bench;

import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.spacetime.Knox;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Knox test of points within 200 m and 7 days, 999 permutations. */
@Fork(jvmArgsAppend = "-Xmx512m")
public class KnoxBenchmark extends Threaded {
    private static final Knox.Thresholds CLOSE = new Knox.Thresholds(200, 7);
    private static final Knox.Permutations PERMUTATIONS = new Knox.Permutations(999, 1);

    @Param({"1000", "3000"})
    public int n;

    private PointWorkload workload = new PointWorkload(0);

    @Setup
    public void draw() {
        workload = new PointWorkload(n);
    }

    @Benchmark
    public Knox knox() {
        return Knox.of(workload.points(), workload.days(), CLOSE, PERMUTATIONS, threads, Progress.NONE);
    }
}
