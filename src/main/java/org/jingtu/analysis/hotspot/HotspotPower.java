package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.Tails;

/**
 * How likely a true spot of a given strength is found: what keeps a quiet map from being read as a clean county.
 *
 * <p>The neighbourhood's count is Poisson; the spot fills a share of it; the threshold is the one that a false discovery
 * rate of 5 % leaves when all cells of one neighbourhood are significant. An estimate for a warning, not for a decision.
 *
 * @param expectedCount of a neighbourhood where nothing is wrong
 * @param neighbourhoodSquareMetres its size
 * @param neighbourhoodCells its cells
 * @param tests cells that are tested
 */
public record HotspotPower(
        double expectedCount, double neighbourhoodSquareMetres, double neighbourhoodCells, int tests) {
    private static final double RATE = 0.05;

    /**
     * Probability, 0 to 1, that the cell in the middle of the spot is found.
     *
     * <p>Example: 1.63 expected in 7 of 1,800 cells of 10,000 m²: a spot of 4 times the rate and 150 m radius is found
     * with probability 0.21.
     *
     * @param times rate inside the spot over the rate outside
     */
    public double of(double times, double spotRadiusMetres) {
        double filled = Math.min(1, Math.PI * spotRadiusMetres * spotRadiusMetres / neighbourhoodSquareMetres);
        double inSpot = expectedCount * (1 + filled * (times - 1));
        double level = RATE * Math.min(1, neighbourhoodCells / tests) / 2;
        int threshold = 1;
        while (Tails.gammaLower(threshold, expectedCount) > level) {
            threshold++;
        }
        return Tails.gammaLower(threshold, inSpot);
    }
}
