package org.jingtu.bench;

import org.jingtu.analysis.GridWorkload;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.autocorrelation.ConditionalPermutation;
import org.jingtu.analysis.autocorrelation.LocalMoran;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Local Moran of counts on squares, 8 neighbours in rows of sum 1, with 999 conditional permutations. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class LocalMoranBenchmark extends Threaded {
    private static final int PERMUTATIONS = 999;
    private static final double EIGHT = 1.5;

    @Param({"1000", "10000", "50000"})
    public int n;

    private double[] values = {};
    private SpatialWeights weights = new SpatialWeights.Builder(0).build();

    @Setup
    public void draw() {
        GridWorkload workload = new GridWorkload(n / rows(), rows());
        values = workload.values();
        weights = SpatialWeights.band(workload.centres(), EIGHT).rowStandardised();
    }

    private int rows() {
        return n == 50_000 ? 200 : n / 100;
    }

    @Benchmark
    public double[] localMoran() {
        return pseudoP(ConditionalPermutation.of(PERMUTATIONS, 1, threads));
    }

    /** Each place with permutations of its own. */
    @Benchmark
    public double[] localMoranIndependent() {
        return pseudoP(ConditionalPermutation.of(PERMUTATIONS, 1, threads).independent());
    }

    private double[] pseudoP(ConditionalPermutation permutation) {
        return permutation.pseudoP(LocalMoran.of(values, weights), Progress.NONE);
    }
}
