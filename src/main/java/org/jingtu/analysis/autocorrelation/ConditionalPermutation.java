package org.jingtu.analysis.autocorrelation;

import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;

/**
 * Pseudo p-values of local Moran by conditional permutation (Anselin 1995): a place keeps its value, its neighbours' are
 * drawn without replacement from all other places. p = (min(M, R − M) + 1)/(R + 1) with M the draws whose statistic is at
 * least the observed one, as GeoDa and esda print it: folded, one-sided. A place whose statistic cannot vary (no
 * neighbour, a value equal to the mean, a constant field) gets 1.
 *
 * <p>Draws are shared: the same R lists of places serve every place, each place skipping itself. For one place that is
 * an ordinary conditional permutation; p-values of different places depend on each other a little more than by separate
 * draws, which {@link #independent()} makes.
 *
 * <p>Memory: 4 bytes · permutations · (most neighbours + 1).
 */
public final class ConditionalPermutation {
    private static final int CHUNK = 512;
    private static final double TIE = 1e-12;

    private final int permutations;
    private final long seed;
    private final int threads;
    private final boolean shared;

    private ConditionalPermutation(int permutations, long seed, int threads, boolean shared) {
        if (permutations < 1 || permutations > 1_000_000) {
            throw new IllegalArgumentException(permutations + " permutations; 1 to 1,000,000");
        }
        this.permutations = permutations;
        this.seed = seed;
        this.threads = threads;
        this.shared = shared;
    }

    /** @param threads results do not depend on it */
    public static ConditionalPermutation of(int permutations, long seed, int threads) {
        return new ConditionalPermutation(permutations, seed, threads, true);
    }

    /** Draws for each place by itself: slower, O(places · permutations · neighbours). */
    public ConditionalPermutation independent() {
        return new ConditionalPermutation(permutations, seed, threads, false);
    }

    /**
     * Pseudo p-values by place. When each row's weights are equal, sums are drawn once for each number of neighbours:
     * O(permutations · most neighbours + places · log permutations); else O(places · permutations · neighbours).
     */
    public double[] pseudoP(LocalMoran statistic, Progress progress) {
        SpatialWeights weights = statistic.weights();
        int most = 0;
        boolean even = true;
        for (int i = 0; i < weights.size(); i++) {
            most = Math.max(most, weights.degree(i));
            even &= hasEvenWeights(weights, i);
        }
        double[] p = new double[weights.size()];
        if (shared && most < weights.size() - 1) {
            DrawnPlaces drawn = DrawnPlaces.draw(weights.size(), most + 1, permutations, seed);
            if (even) {
                EvenSums.pseudoP(statistic, drawn, p, threads, progress);
            } else {
                inChunks(p, progress, () -> i -> p[i] = ofRow(statistic, drawn, i));
            }
        } else {
            inChunks(p, progress, () -> {
                SeparateDraws draws = new SeparateDraws(statistic, permutations);
                return i -> p[i] = draws.pseudoP(i, mixed(i));
            });
        }
        return p;
    }

    private long mixed(int place) {
        return new SplittableRandom(seed + 0x9E37_79B9_7F4A_7C15L * (place + 1L)).nextLong();
    }

    /** @param worker makes what one chunk's places are worked on with */
    private void inChunks(double[] p, Progress progress, Supplier<IntConsumer> worker) {
        Parallel.run((p.length + CHUNK - 1) / CHUNK, threads, progress, chunk -> {
            IntConsumer each = worker.get();
            for (int i = chunk * CHUNK; i < Math.min(p.length, (chunk + 1) * CHUNK); i++) {
                each.accept(i);
            }
        });
    }

    private static boolean hasEvenWeights(SpatialWeights weights, int i) {
        int first = weights.first(i);
        for (int e = first + 1; e < weights.first(i + 1); e++) {
            if (weights.weight(e) != weights.weight(first)) {
                return false;
            }
        }
        return true;
    }

    private double ofRow(LocalMoran statistic, DrawnPlaces drawn, int i) {
        int direction = statistic.direction(i);
        if (direction == 0) {
            return 1;
        }
        SpatialWeights weights = statistic.weights();
        double[] values = statistic.dealt();
        int first = weights.first(i);
        int degree = weights.degree(i);
        double threshold = threshold(statistic, i, direction);
        int atLeast = 0;
        for (int r = 0; r < permutations; r++) {
            double sum = 0;
            for (int e = 0, slot = 0; e < degree; e++, slot++) {
                slot += drawn.at(r, slot) == i ? 1 : 0;
                sum += weights.weight(first + e) * values[drawn.at(r, slot)];
            }
            atLeast += direction * (sum - threshold) >= 0 ? 1 : 0;
        }
        return folded(atLeast, permutations);
    }

    /** What a drawn sum must reach: the observed one, less what rounding may take from a tie. */
    static double threshold(LocalMoran statistic, int i, int direction) {
        SpatialWeights weights = statistic.weights();
        double observed = 0;
        double size = 0;
        for (int e = weights.first(i); e < weights.first(i + 1); e++) {
            double term = weights.weight(e) * statistic.dealt()[weights.neighbour(e)];
            observed += term;
            size += Math.abs(term);
        }
        return observed - direction * TIE * size;
    }

    static double folded(int atLeast, int permutations) {
        return (Math.min(atLeast, permutations - atLeast) + 1.0) / (permutations + 1.0);
    }
}
