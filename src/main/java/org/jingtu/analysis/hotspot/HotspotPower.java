package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.Tails;

/**
 * How likely a true spot of a given strength is found: what keeps a quiet map from being read as a clean county.
 *
 * <p>The spot is as large as a neighbourhood of the analysis, whatever its size, and found when its middle cell is
 * significant at a false discovery rate of 5 %. The neighbourhood's count is binomial given the total, to which the spot
 * adds; the threshold is the one that the rate leaves when a fifth of the neighbourhood's cells are significant. Held
 * against simulated counties it is within 15 points for p-values by permutation or exact; those from the normal
 * distribution find some more, false spots too. An estimate for a warning, not for a decision.
 *
 * @param expectedCount of an average neighbourhood
 * @param neighbourhoodCells its cells
 * @param tests cells that are tested
 */
public record HotspotPower(double expectedCount, double neighbourhoodCells, int tests) {
    private static final double RATE = 0.05;
    private static final double SHARE_FOUND = 0.2;

    /**
     * Probability, 0 to 1, that a spot with so many times the rate around it is found; 0 when the neighbourhood is
     * everything.
     *
     * <p>Example: 7 days of 60 issues on 1,800 cells, 9 of them a neighbourhood, so 2.1 expected there: a spot of 4 times
     * the rate is found with probability 0.22, from 28 days with 0.97.
     */
    public double of(double times) {
        return of(times, 1);
    }

    /**
     * The same for a spot smaller than the neighbourhood.
     *
     * @param filled share of the neighbourhood that the spot fills, 0 to 1
     */
    public double of(double strength, double filled) {
        double times = 1 + filled * (strength - 1);
        double share = neighbourhoodCells / tests;
        if (!(share < 1) || !(expectedCount > 0)) {
            return 0;
        }
        int total = (int) Math.min(Integer.MAX_VALUE - 1, Math.rint(expectedCount / share));
        double level = RATE * Math.max(1, SHARE_FOUND * neighbourhoodCells) / tests / 2;
        double inSpot = times * share / (1 + (times - 1) * share);
        return Tails.binomialUpper(total, inSpot, threshold(total, share, level));
    }

    /** The smallest count with so small a tail. */
    private static int threshold(int total, double share, double level) {
        int low = 0;
        int high = total + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Tails.binomialUpper(total, share, middle) <= level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
