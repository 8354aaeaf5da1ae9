package org.jingtu.bench;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.pattern.NearestNeighbours;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The mean distance of each place to its nearest other; on one thread. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "-Xmx1g")
public class NearestNeighboursBenchmark {
    @Param({"1000", "10000", "100000", "1000000"})
    public int n;

    private PlanarPoints points = PlanarPoints.of(new double[0], new double[0]);

    @Setup
    public void draw() {
        points = new PointWorkload(n).points();
    }

    @Benchmark
    public double nearestNeighbours() {
        return NearestNeighbours.meanDistanceMetres(points);
    }
}
