package org.jingtu.analysis.matching;

/**
 * How tracks are matched.
 *
 * @param sigmaMetres standard deviation of a position across the road
 * @param betaMetres scale of the difference between the way on the road and the straight line; 0: {@link #beta} takes it
 *     from the step
 * @param radiusMetres roads farther from a position are no candidates
 */
public record MatchOptions(double sigmaMetres, double betaMetres, double radiusMetres) {
    /** Of common receivers among houses. */
    public static final double USUAL_SIGMA_METRES = 5;

    /** Ten times the usual sigma. */
    public static final double USUAL_RADIUS_METRES = 50;

    private static final double BETA_A_METRE = 0.1;

    /** Sigma 5 m, beta by the step, 50 m around a position. */
    public static final MatchOptions USUAL = new MatchOptions(USUAL_SIGMA_METRES, 0, USUAL_RADIUS_METRES);

    public MatchOptions {
        if (!(sigmaMetres > 0) || Double.isInfinite(sigmaMetres)) {
            throw new IllegalArgumentException("a sigma of " + sigmaMetres + " m");
        }
        if (!(betaMetres >= 0) || Double.isInfinite(betaMetres)) {
            throw new IllegalArgumentException("a beta of " + betaMetres + " m");
        }
        if (!(radiusMetres > 0) || Double.isInfinite(radiusMetres)) {
            throw new IllegalArgumentException("a radius of " + radiusMetres + " m");
        }
    }

    /** Scale for a step of this straight length: as given, or a tenth of the step, and at least sigma. */
    double beta(double straightMetres) {
        return betaMetres > 0 ? betaMetres : Math.max(sigmaMetres, BETA_A_METRE * straightMetres);
    }
}
