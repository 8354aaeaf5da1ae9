package org.jingtu.bench;

import java.util.Set;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.pattern.PatternWindow;
import org.jingtu.analysis.pattern.RipleyCorrection;
import org.jingtu.analysis.pattern.RipleyDistances;
import org.jingtu.analysis.pattern.RipleyK;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Ripley's K up to 250 m in steps of 5 m, translation correction, in a window of 10 × 10 km. */
@Fork(jvmArgsAppend = "-Xmx512m")
public class RipleyBenchmark extends Threaded {
    private static final PatternWindow WINDOW = PatternWindow.rectangle(0, 0, 10_000, 10_000);
    private static final RipleyDistances DISTANCES = new RipleyDistances(250, 5);

    @Param({"1000", "10000", "100000"})
    public int n;

    private PlanarPoints points = PlanarPoints.of(new double[0], new double[0]);

    @Setup
    public void draw() {
        points = new PointWorkload(n).points();
    }

    @Benchmark
    public RipleyK ripley() {
        return RipleyK.of(points, WINDOW, DISTANCES, Set.of(RipleyCorrection.TRANSLATION), threads, Progress.NONE);
    }
}
