package org.jingtu.analysis.spacetime;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.Tails;

/**
 * Near repeats (Knox 1964): are pairs that are close in space more often close in time too than they would be if place and
 * time had nothing to do with each other?
 *
 * <p>Close means at most the threshold, in space and in time. Expected: pairs close in space times the share of pairs close
 * in time. Example: (0, 0) at 0, (1, 0) at 1, (9, 0) at 2 with 1 m and time 1: one pair close in both, 2/3 expected.
 *
 * @param pairs of points
 * @param closeInSpace pairs, also close in time or not
 * @param closeInTime pairs, also close in space or not
 * @param closeInBoth pairs
 * @param permutations that were made
 * @param atLeast permutations with at least as many pairs close in both
 */
public record Knox(long pairs, long closeInSpace, long closeInTime, long closeInBoth, int permutations, int atLeast) {
    /** What close means. The unit of time is that of the points' times. */
    public record Thresholds(double metres, double time) {
        public Thresholds {
            if (!(metres > 0) || Double.isInfinite(metres) || !(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("close means " + metres + " m and " + time);
            }
        }
    }

    /** How often times are exchanged among the points, and with which random numbers. */
    public record Permutations(int count, long seed) {
        public Permutations {
            if (count < 0) {
                throw new IllegalArgumentException(count + " permutations");
            }
        }
    }

    /**
     * Counts the close pairs, then again with the times shuffled among the points. Pairs close in space are found once:
     * 12 bytes each, at most 100 million; O(pairs close in space · permutations).
     *
     * @param times finite, any unit
     * @param threads to compute with; results do not depend on it
     * @throws org.jingtu.analysis.UnusableDataException {@code too-many-neighbours}
     */
    public static Knox of(
            PlanarPoints points,
            double[] times,
            Thresholds close,
            Permutations permutations,
            int threads,
            Progress progress) {
        if (times.length != points.size() || !Arrays.stream(times).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(times.length + " times for " + points.size() + " points");
        }
        SpatialWeights near = SpatialWeights.band(points, close.metres(), threads);
        NearPairs pairs = new NearPairs(near);
        long both = pairs.within(times, close.time());
        long[] seeds = new SplittableRandom(permutations.seed())
                .longs(permutations.count())
                .toArray();
        AtomicInteger atLeast = new AtomicInteger();
        Parallel.run(seeds.length, threads, progress, k -> {
            if (pairs.within(shuffled(times, new SplittableRandom(seeds[k])), close.time()) >= both) {
                atLeast.incrementAndGet();
            }
        });
        long n = times.length;
        return new Knox(
                n * (n - 1) / 2, pairs.size(), closeInTime(times, close.time()), both, seeds.length, atLeast.get());
    }

    /** Pairs close in both if closeness in space and in time were independent. */
    public double expected() {
        return pairs == 0 ? 0 : (double) closeInSpace * closeInTime / pairs;
    }

    /**
     * P(more pairs than observed) of a Poisson count with the expected mean, as the reference implementation prints it;
     * a test wants the permutations.
     */
    public double poissonP() {
        return Tails.gammaLower(closeInBoth + 1.0, expected());
    }

    /** (permutations with at least as many + 1) / (permutations + 1); 1 without permutations. */
    public double permutationP() {
        return (atLeast + 1.0) / (permutations + 1.0);
    }

    /** Pairs close in time but not in space. */
    public long onlyInTime() {
        return closeInTime - closeInBoth;
    }

    /** Pairs close in space but not in time. */
    public long onlyInSpace() {
        return closeInSpace - closeInBoth;
    }

    /** Pairs close in neither. */
    public long inNeither() {
        return pairs - closeInSpace - closeInTime + closeInBoth;
    }

    private static double[] shuffled(double[] times, SplittableRandom random) {
        double[] shuffled = times.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        return shuffled;
    }

    private static long closeInTime(double[] times, double within) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        long count = 0;
        int from = 0;
        for (int i = 0; i < sorted.length; i++) {
            while (sorted[i] - sorted[from] > within) {
                from++;
            }
            count += i - from;
        }
        return count;
    }

    /** Each pair of near points once, by its first point. */
    private static final class NearPairs {
        private final int[] start;
        private final int[] second;

        NearPairs(SpatialWeights near) {
            int n = near.size();
            start = new int[n + 1];
            second = new int[near.first(n) / 2];
            for (int i = 0; i < n; i++) {
                start[i + 1] = start[i];
                for (int e = near.first(i); e < near.first(i + 1); e++) {
                    if (near.neighbour(e) > i) {
                        second[start[i + 1]++] = near.neighbour(e);
                    }
                }
            }
        }

        int size() {
            return second.length;
        }

        long within(double[] times, double time) {
            long count = 0;
            for (int i = 0; i < start.length - 1; i++) {
                double own = times[i];
                for (int e = start[i]; e < start[i + 1]; e++) {
                    count += Math.abs(times[second[e]] - own) <= time ? 1 : 0;
                }
            }
            return count;
        }
    }
}
