package org.jingtu.analysis.hotspot;

import java.util.Arrays;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;

/**
 * Finds places whose neighbourhood holds significantly more, or less, than chance would put there.
 *
 * <p>For ready values: Gi or Gi* (whichever the weights say) with p-values by {@link PValue}. For counts with an
 * exposure, such as finds with patrolled kilometres: the neighbourhood's count is binomial given the total and the
 * neighbourhood's share of the exposure; places without exposure are no data. Adjusted over all tested places.
 *
 * <p>Example: 25 places in a row, all 0 but 9 in the middle three: the middle one is class 3 under {@code NORMAL}.
 */
public final class HotspotAnalysis {
    private static final int CHUNK = 4096;

    private final PValue method;
    private final Correction correction;
    private final int threads;

    /** @param threads to compute with; results do not depend on it */
    public HotspotAnalysis(PValue method, Correction correction, int threads) {
        this.method = method;
        this.correction = correction;
        this.threads = threads;
    }

    /**
     * Tests ready values.
     *
     * @param values finite; whole numbers of at least 0 for {@link PValue#EXACT}
     * @param weights with self for Gi*
     */
    public HotspotResult ofValues(double[] values, SpatialWeights weights, Progress progress) {
        if (method == PValue.EXACT) {
            double[] even = new double[values.length];
            Arrays.fill(even, 1);
            return ofCounts(values, even, weights, progress);
        }
        double[] z = GetisOrd.scores(values, weights);
        double[] p = new double[z.length];
        PermutationSkewness skewness = new PermutationSkewness(values);
        inChunks(
                z.length,
                progress,
                i -> p[i] = method == PValue.NORMAL
                        ? Normal.twoSided(z[i])
                        : z[i] == 0 ? 1 : PearsonThree.twoSided(z[i], skewness.of(weights, i)));
        boolean[] noData = new boolean[z.length];
        return new HotspotResult(values.clone(), z, p, correction.adjust(p), noData, islands(weights, noData));
    }

    /**
     * Tests counts against their exposure.
     *
     * @param counts whole numbers of at least 0
     * @param exposure at least 0; 0 means no data, and counts there are left out
     * @param weights with self; their sizes do not matter, only who is whose neighbour
     */
    public HotspotResult ofCounts(double[] counts, double[] exposure, SpatialWeights weights, Progress progress) {
        int n = counts.length;
        boolean[] noData = new boolean[n];
        double total = 0;
        double allExposure = 0;
        for (int i = 0; i < n; i++) {
            noData[i] = !(exposure[i] > 0);
            total += noData[i] ? 0 : counts[i];
            allExposure += noData[i] ? 0 : exposure[i];
        }
        double[] z = new double[n];
        double[] p = new double[n];
        Arrays.fill(p, 1);
        NeighbourhoodCount test = new NeighbourhoodCount(counts, exposure, weights, total, allExposure);
        inChunks(n, progress, i -> {
            if (!noData[i]) {
                test.into(i, z, p);
            }
        });
        double[] rate = EmpiricalBayes.rates(counts, exposure);
        return new HotspotResult(rate, z, p, adjustTested(p, noData), noData, islands(weights, noData));
    }

    private double[] adjustTested(double[] p, boolean[] noData) {
        int tested = 0;
        double[] used = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            if (!noData[i]) {
                used[tested++] = p[i];
            }
        }
        double[] adjusted = correction.adjust(Arrays.copyOf(used, tested));
        double[] q = new double[p.length];
        int k = 0;
        for (int i = 0; i < p.length; i++) {
            q[i] = noData[i] ? 1 : adjusted[k++];
        }
        return q;
    }

    private interface Each {
        void accept(int i);
    }

    private void inChunks(int n, Progress progress, Each each) {
        Parallel.run((n + CHUNK - 1) / CHUNK, threads, progress, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                each.accept(i);
            }
        });
    }

    private static int islands(SpatialWeights weights, boolean[] noData) {
        int islands = 0;
        for (int i = 0; i < weights.size(); i++) {
            boolean alone = true;
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                alone &= weights.neighbour(e) == i || noData[weights.neighbour(e)];
            }
            islands += alone && !noData[i] ? 1 : 0;
        }
        return islands;
    }
}
