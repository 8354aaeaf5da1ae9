package org.jingtu.analysis.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jingtu.analysis.LatticeBand;
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
 * <p>Cells of a lattice with a distance band need no matrix of weights: with a {@link LatticeBand} the results are those
 * of the band's weights with self, sooner.
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
            return ofCounts(values, even(values.length), weights, progress);
        }
        requireUsable(values, weights.size());
        GetisOrd statistic = new GetisOrd(values);
        double[] z = new double[values.length];
        double[] p = new double[values.length];
        if (method == PValue.NORMAL) {
            inChunks(z.length, progress, (from, to) -> {
                for (int i = from; i < to; i++) {
                    z[i] = statistic.score(weights, i);
                }
                Normal.twoSided(z, p, from, to);
            });
        } else {
            PermutationSkewness skewness = new PermutationSkewness(values);
            each(z.length, progress, i -> {
                z[i] = statistic.score(weights, i);
                p[i] = permuted(z[i], skewness.of(weights, i));
            });
        }
        boolean[] noData = new boolean[z.length];
        return result(values.clone(), z, p, noData, islands(weights, noData));
    }

    /** Gi* of ready values on a lattice. */
    public HotspotResult ofValues(double[] values, LatticeBand band, Progress progress) {
        if (method == PValue.EXACT) {
            return ofCounts(values, even(values.length), band, progress);
        }
        requireUsable(values, band.size());
        double[] sizes = band.sizes(threads);
        GetisOrd statistic = new GetisOrd(values);
        double[] z = band.sums(statistic.deviations(), threads);
        double[] p = new double[values.length];
        if (method == PValue.NORMAL) {
            inChunks(z.length, progress, (from, to) -> {
                statistic.scores(z, sizes, from, to);
                Normal.twoSided(z, p, from, to);
            });
        } else {
            PermutationSkewness skewness = new PermutationSkewness(values);
            inChunks(z.length, progress, (from, to) -> {
                statistic.scores(z, sizes, from, to);
                for (int i = from; i < to; i++) {
                    p[i] = permuted(z[i], skewness.ofSum(sizes[i]));
                }
            });
        }
        return result(values.clone(), z, p, new boolean[z.length], islands(sizes, new boolean[z.length]));
    }

    /**
     * Tests counts against their exposure.
     *
     * @param counts whole numbers of at least 0
     * @param exposure at least 0; 0 means no data, and counts there are left out
     * @param weights with self; their sizes do not matter, only who is whose neighbour
     */
    public HotspotResult ofCounts(double[] counts, double[] exposure, SpatialWeights weights, Progress progress) {
        requireUsable(counts, weights.size());
        boolean[] noData = withoutExposure(exposure, weights.size());
        double[] known = known(counts, noData);
        double[] found = new double[known.length];
        double[] exposed = new double[known.length];
        each(known.length, Progress.NONE, i -> {
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                found[i] += known[weights.neighbour(e)];
                exposed[i] += exposure[weights.neighbour(e)];
            }
        });
        return counted(counts, exposure, found, exposed, islands(weights, noData), progress);
    }

    /**
     * Tests rates shrunk by empirical Bayes as ready values, among the places that have an exposure.
     *
     * @param counts at least 0
     * @param exposure at least 0; 0 means no data
     * @param weights with self for Gi*
     */
    public HotspotResult ofRates(double[] counts, double[] exposure, SpatialWeights weights, Progress progress) {
        requireUsable(counts, weights.size());
        boolean[] noData = withoutExposure(exposure, weights.size());
        int[] known = IntStream.range(0, noData.length).filter(i -> !noData[i]).toArray();
        double[] rates = EmpiricalBayes.rates(counts, exposure);
        double[] values = IntStream.of(known).mapToDouble(i -> rates[i]).toArray();
        SpatialWeights among = known.length == noData.length ? weights : weights.among(known);
        HotspotResult tested = ofValues(values, among, progress);
        double[] z = new double[noData.length];
        double[] p = even(noData.length);
        for (int k = 0; k < known.length; k++) {
            z[known[k]] = tested.z(k);
            p[known[k]] = tested.p(k);
        }
        return result(rates, z, p, noData, tested.islands());
    }

    /** Tests counts on a lattice against their exposure. */
    public HotspotResult ofCounts(double[] counts, double[] exposure, LatticeBand band, Progress progress) {
        requireUsable(counts, band.size());
        boolean[] noData = withoutExposure(exposure, band.size());
        double[] found = band.sums(known(counts, noData), threads);
        double[] exposed = band.sums(exposure, threads);
        double[] sizes = band.sums(known(even(counts.length), noData), threads);
        return counted(counts, exposure, found, exposed, islands(sizes, noData), progress);
    }

    private HotspotResult counted(
            double[] counts, double[] exposure, double[] found, double[] exposed, int islands, Progress progress) {
        int n = counts.length;
        boolean[] noData = withoutExposure(exposure, n);
        double total = 0;
        double allExposure = 0;
        for (int i = 0; i < n; i++) {
            total += noData[i] ? 0 : counts[i];
            allExposure += exposure[i];
        }
        CountTest test = new CountTest((int) Math.rint(total), allExposure);
        double[] z = new double[n];
        double[] p = even(n);
        each(n, progress, i -> {
            if (!noData[i]) {
                z[i] = test.score(found[i], exposed[i]);
                p[i] = test.twoSided(found[i], exposed[i]);
            }
        });
        return result(EmpiricalBayes.rates(counts, exposure), z, p, noData, islands);
    }

    private static double permuted(double z, double skewness) {
        return z == 0 ? 1 : PearsonThree.twoSided(z, skewness);
    }

    private static double[] even(int n) {
        double[] even = new double[n];
        Arrays.fill(even, 1);
        return even;
    }

    private static double[] known(double[] values, boolean[] noData) {
        double[] known = new double[values.length];
        Arrays.setAll(known, i -> noData[i] ? 0 : values[i]);
        return known;
    }

    private void requireUsable(double[] values, int places) {
        if (values.length != places) {
            throw new IllegalArgumentException(values.length + " values, weights for " + places);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value " + value);
            }
        }
    }

    private static boolean[] withoutExposure(double[] exposure, int places) {
        if (exposure.length != places) {
            throw new IllegalArgumentException(exposure.length + " exposures, weights for " + places);
        }
        boolean[] none = new boolean[places];
        for (int i = 0; i < places; i++) {
            if (!(exposure[i] >= 0) || Double.isInfinite(exposure[i])) {
                throw new IllegalArgumentException("exposure " + exposure[i]);
            }
            none[i] = exposure[i] == 0;
        }
        return none;
    }

    private HotspotResult result(double[] value, double[] z, double[] p, boolean[] noData, int islands) {
        boolean all = true;
        for (boolean none : noData) {
            all &= !none;
        }
        if (all) {
            return new HotspotResult(value, z, p, correction.adjust(p, threads), noData, islands);
        }
        int[] tested = IntStream.range(0, p.length).filter(i -> !noData[i]).toArray();
        double[] used = IntStream.of(tested).mapToDouble(i -> p[i]).toArray();
        double[] adjusted = correction.adjust(used, threads);
        double[] q = even(p.length);
        for (int k = 0; k < tested.length; k++) {
            q[tested[k]] = adjusted[k];
        }
        return new HotspotResult(value, z, p, q, noData, islands);
    }

    private interface Each {
        void accept(int i);
    }

    private interface Chunk {
        void accept(int from, int to);
    }

    private void each(int n, Progress progress, Each each) {
        inChunks(n, progress, (from, to) -> {
            for (int i = from; i < to; i++) {
                each.accept(i);
            }
        });
    }

    private void inChunks(int n, Progress progress, Chunk chunk) {
        Parallel.run(
                (n + CHUNK - 1) / CHUNK,
                threads,
                progress,
                part -> chunk.accept(part * CHUNK, Math.min(n, (part + 1) * CHUNK)));
    }

    private static int islands(double[] sizes, boolean[] noData) {
        int islands = 0;
        for (int i = 0; i < sizes.length; i++) {
            islands += sizes[i] <= 1 && !noData[i] ? 1 : 0;
        }
        return islands;
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
