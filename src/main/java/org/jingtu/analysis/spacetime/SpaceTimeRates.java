package org.jingtu.analysis.spacetime;

import org.jingtu.analysis.Normal;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.Tails;

/**
 * Counts of a cube held against their exposure, such as finds against patrolled kilometres: the neighbourhood of
 * (cell, step), at that step and the one before, is expected to hold its share of each step's count, which is its share of
 * that step's exposure. The score has the sign of the excess and the two-sided p of the exact binomial tail (twice the
 * smaller one, at most 1), so that a normal table gives that p back; it is 0 where nothing was exposed.
 *
 * <p>Two steps with different totals are tested as one binomial of their mean share, whose spread is never too small.
 * Counts in bins without exposure are left out. Cost: two sums and one tail a bin; memory 16 bytes a bin besides the cubes.
 *
 * <p>Example: two cells without neighbours but themselves, one step with the counts 10 and 10 under the exposures 1 and
 * 3: the first has twice what is expected, p = 2·P(B(20, 1/4) ≥ 10) = 0.0277, the score 2.20.
 */
final class SpaceTimeRates {
    private static final double MOST = 37;

    private final SpaceTimeCube counts;
    private final SpaceTimeCube exposures;
    private final double[] count;
    private final double[] exposure;

    private SpaceTimeRates(SpaceTimeCube counts, SpaceTimeCube exposures, boolean byStep) {
        if (counts.steps() != exposures.steps() || counts.cells() != exposures.cells()) {
            throw new IllegalArgumentException("counts and exposures of different shapes");
        }
        this.counts = counts;
        this.exposures = exposures;
        count = new double[counts.steps()];
        exposure = new double[counts.steps()];
        double all = 0;
        double exposed = 0;
        for (int t = 0; t < count.length; t++) {
            for (int c = 0; c < counts.cells(); c++) {
                double e = exposures.value(t, c);
                if (!(e >= 0) || !(counts.value(t, c) >= 0)) {
                    throw new IllegalArgumentException("counts and exposures must be at least 0");
                }
                count[t] += e > 0 ? counts.value(t, c) : 0;
                exposure[t] += e;
            }
            all += count[t];
            exposed += exposure[t];
        }
        for (int t = 0; t < count.length && !byStep; t++) {
            count[t] = exposed > 0 ? exposure[t] * all / exposed : 0;
        }
    }

    /**
     * Scores by step and cell.
     *
     * @param byStep whether each step's own count per exposure is what is expected; else that of the whole cube
     */
    static double[][] scores(
            SpaceTimeCube counts,
            SpaceTimeCube exposures,
            boolean byStep,
            NeighbourSums neighbours,
            int threads,
            Progress progress) {
        SpaceTimeRates rates = new SpaceTimeRates(counts, exposures, byStep);
        double[][] found = new double[counts.steps()][];
        double[][] exposed = new double[counts.steps()][];
        Parallel.run(found.length, threads, progress.between(0, 0.4), t -> {
            found[t] = neighbours.of(rates.known(t));
            exposed[t] = neighbours.of(exposures.plain(t));
        });
        double[][] scores = new double[found.length][];
        Parallel.run(found.length, threads, progress.between(0.4, 1), t -> scores[t] = rates.score(t, found, exposed));
        return scores;
    }

    private double[] known(int t) {
        double[] known = counts.plain(t).clone();
        for (int c = 0; c < known.length; c++) {
            known[c] = exposures.value(t, c) > 0 ? known[c] : 0;
        }
        return known;
    }

    private double[] score(int t, double[][] found, double[][] exposed) {
        double[] scores = new double[counts.cells()];
        int before = Math.max(0, t - 1);
        boolean alone = t == 0;
        int total = (int) Math.rint(count[t] + (alone ? 0 : count[before]));
        for (int c = 0; c < scores.length; c++) {
            double expected = expected(t, exposed[t][c]) + (alone ? 0 : expected(before, exposed[before][c]));
            double seen = found[t][c] + (alone ? 0 : found[before][c]);
            scores[c] = expected > 0 ? score((int) Math.rint(seen), total, expected) : 0;
        }
        return scores;
    }

    private double expected(int t, double exposed) {
        return exposure[t] > 0 ? count[t] * exposed / exposure[t] : 0;
    }

    private static double score(int seen, int total, double expected) {
        double share = Math.min(1, expected / Math.max(total, expected));
        double upper = Tails.binomialUpper(total, share, seen);
        double lower = Tails.binomialLower(total, share, seen);
        double p = 2 * Math.min(upper, lower);
        return p >= 1 ? 0 : (upper < lower ? 1 : -1) * normalOf(p);
    }

    /** The positive score whose two-sided p this is. */
    private static double normalOf(double p) {
        double low = 0;
        double high = MOST;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (Normal.twoSided(middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
