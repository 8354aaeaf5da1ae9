package org.jingtu.analysis.siting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/**
 * The four location problems on given distances: p-median (Hakimi 1964), p-centre (Minieka 1970), maximal covering (Church
 * &amp; ReVelle 1974) and set covering (Toregas et al. 1971). Each is searched by branch and bound; where the search is
 * broken off for its size, the solution says by its {@link SitingSolution#gap} how far it may be from the best. The same
 * input gives the same sites.
 *
 * <p>Facilities that exist and stay may be told by their distances. Sites are chosen in addition to them. Demand that neither reaches counts for nothing, {@link
 * #unreachable}.
 */
public final class FacilitySiting {
    private final SiteDistances distances;
    private final double[] weights;
    private final double[] existing;
    private final boolean[] reachable;

    /**
     * @param distances to the candidates
     * @param weights of the demand, at least 0
     * @param existing distances to facilities that stay; null when there are none
     * @throws UnusableDataException {@code nothing-to-site}, {@code weight-negative}, {@code nothing-serves}
     */
    public FacilitySiting(SiteDistances distances, double[] weights, @Nullable SiteDistances existing) {
        this(distances, weights, existing == null ? noneExisting(weights.length) : existing.nearest());
    }

    /** @param existing metres to the nearest facility that stays */
    FacilitySiting(SiteDistances distances, double[] weights, double[] existing) {
        if (weights.length != distances.demands() || existing.length != distances.demands()) {
            throw new IllegalArgumentException("one weight and one existing distance are needed for each demand");
        }
        if (distances.demands() == 0 || distances.sites() == 0) {
            throw new UnusableDataException("nothing-to-site", "There is no demand or no candidate site.");
        }
        if (Arrays.stream(weights).anyMatch(w -> !(w >= 0) || Double.isInfinite(w))) {
            throw new UnusableDataException("weight-negative", "Weights of demand must be at least 0.");
        }
        this.distances = distances;
        this.weights = weights.clone();
        this.reachable = new boolean[weights.length];
        double[] nearest = distances.nearest();
        for (int i = 0; i < weights.length; i++) {
            reachable[i] = Math.min(nearest[i], existing[i]) < Double.POSITIVE_INFINITY;
            this.weights[i] = reachable[i] ? weights[i] : 0;
        }
        if (distances.demands() == unreachable().length) {
            throw new UnusableDataException("nothing-serves", "No facility reaches any demand.");
        }
        this.existing = existing.clone();
    }

    /** Metres to the nearest of no facilities. */
    static double[] noneExisting(int demands) {
        double[] none = new double[demands];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        return none;
    }

    /**
     * One of the problems below.
     *
     * @param p how many sites; not for set covering
     * @param radiusMetres of the covering problems
     * @param seed of the choices that the search starts from
     */
    public SitingSolution solve(SitingProblem problem, int p, double radiusMetres, long seed, Progress progress) {
        return switch (problem) {
            case P_MEDIAN -> pMedian(p, seed, progress);
            case P_CENTRE -> pCentre(p, progress);
            case MAX_COVER -> maximalCovering(p, radiusMetres, seed, progress);
            case SET_COVER -> setCovering(radiusMetres, progress);
        };
    }

    /**
     * The sites with the least sum of weight times metres to the nearest.
     *
     * <p>Example: for demand at 0, 10 and 100 m on a line, each of weight 1 and a candidate, one site is best at 10 m with
     * 100 m in all.
     *
     * @param p how many, at most the number of candidates
     */
    public SitingSolution pMedian(int p, long seed, Progress progress) {
        double[][] costs = new double[distances.sites()][distances.demands()];
        double farther = 2 * farthest() + 1;
        for (int j = 0; j < costs.length; j++) {
            for (int i = 0; i < weights.length; i++) {
                double metres = Math.min(existing[i], distances.metres(i, j));
                costs[j][i] = weights[i] * Math.min(metres, farther);
            }
        }
        return new MedianSearch(costs, requireNumber(p), seed).solve(progress);
    }

    /**
     * The sites that cover most weight within a radius: a demand is covered at just the radius, too. Objective and bound
     * count what existing facilities cover.
     */
    public SitingSolution maximalCovering(int p, double radiusMetres, long seed, Progress progress) {
        double[][] uncovered = new double[distances.sites()][distances.demands()];
        for (int j = 0; j < uncovered.length; j++) {
            for (int i = 0; i < weights.length; i++) {
                boolean covered = Math.min(existing[i], distances.metres(i, j)) <= radiusMetres;
                uncovered[j][i] = covered ? 0 : weights[i];
            }
        }
        double all = Arrays.stream(weights).sum();
        SitingSolution least = new MedianSearch(uncovered, requireNumber(p), seed).solve(progress);
        return new SitingSolution(least.sites(), all - least.objective(), all - least.bound());
    }

    /**
     * The sites with the least distance of the demand that is worst off; weights do not matter, except that demand of
     * weight 0 counts as none.
     */
    public SitingSolution pCentre(int p, Progress progress) {
        return new CentreSearch(distances, weights, existing, requireNumber(p)).solve(progress);
    }

    /** The fewest sites that cover within a radius all demand that some site or existing facility can cover. */
    public SitingSolution setCovering(double radiusMetres, Progress progress) {
        return SetCover.within(distances, weights, existing, radiusMetres).fewest(progress);
    }

    /** Demand that neither an existing facility nor any candidate reaches within a radius. */
    public int[] uncoverable(double radiusMetres) {
        return IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0 && existing[i] > radiusMetres)
                .filter(i -> IntStream.range(0, distances.sites()).allMatch(j -> distances.metres(i, j) > radiusMetres))
                .toArray();
    }

    /** Demand that no candidate and no existing facility reaches, however far. */
    public int[] unreachable() {
        return IntStream.range(0, reachable.length).filter(i -> !reachable[i]).toArray();
    }

    /** Of all ways that there are. */
    private double farthest() {
        double farthest = 0;
        for (int j = 0; j < distances.sites(); j++) {
            for (int i = 0; i < weights.length; i++) {
                double metres = Math.min(existing[i], distances.metres(i, j));
                farthest = metres < Double.POSITIVE_INFINITY ? Math.max(farthest, metres) : farthest;
            }
        }
        return farthest;
    }

    private int requireNumber(int p) {
        if (p < 1 || p > distances.sites()) {
            throw new UnusableDataException(
                    "sites-number",
                    "The number of sites must be from 1 to the number of candidates, " + distances.sites() + ".");
        }
        return p;
    }
}
