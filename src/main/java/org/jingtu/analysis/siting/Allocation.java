package org.jingtu.analysis.siting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who is served from where, and how far it is: everybody goes to the nearest, and stays with what exists at a tie. */
public final class Allocation {
    private final double[] weights;
    private final double[] existingMetres;
    private final double[] metres;
    private final int[] site;
    private final boolean[] byExisting;

    /**
     * @param candidates metres to the candidates
     * @param existing metres to the facilities that stay; null when there are none
     * @param weights of the demand
     * @param chosen candidates
     */
    public Allocation(SiteDistances candidates, @Nullable SiteDistances existing, double[] weights, int[] chosen) {
        this.weights = weights.clone();
        metres = FacilitySiting.noneExisting(weights.length);
        site = new int[weights.length];
        byExisting = new boolean[weights.length];
        Arrays.fill(site, -1);
        for (int j = 0; existing != null && j < existing.sites(); j++) {
            serve(existing, j, true);
        }
        existingMetres = metres.clone();
        for (int j : chosen) {
            serve(candidates, j, false);
        }
    }

    private void serve(SiteDistances distances, int j, boolean exists) {
        for (int i = 0; i < metres.length; i++) {
            if (distances.metres(i, j) < metres[i]) {
                metres[i] = distances.metres(i, j);
                site[i] = j;
                byExisting[i] = exists;
            }
        }
    }

    /** To the nearest chosen or existing facility, infinite when neither is reached. */
    public double metres(int demand) {
        return metres[demand];
    }

    /** The candidate, or the existing facility, that serves; −1 for none. */
    public int site(int demand) {
        return site[demand];
    }

    /** Whether {@link #site} is a facility that exists. */
    public boolean isByExisting(int demand) {
        return byExisting[demand];
    }

    /**
     * How far demand has to go.
     *
     * @param weightedMetres sum of weight times metres
     * @param meanMetres by weight; 0 without weight
     * @param maxMetres of demand with a weight
     * @param within weight of demand that is served within the radius
     */
    public record Reach(double weightedMetres, double meanMetres, double maxMetres, double within) {}

    /** With the existing facilities only; demand that none reaches is left out. */
    public Reach before(double radiusMetres) {
        return reach(existingMetres, radiusMetres);
    }

    /** With the chosen ones, too. */
    public Reach after(double radiusMetres) {
        return reach(metres, radiusMetres);
    }

    private Reach reach(double[] distance, double radiusMetres) {
        double sum = 0;
        double weight = 0;
        double max = 0;
        double within = 0;
        for (int i = 0; i < distance.length; i++) {
            if (weights[i] > 0 && distance[i] < Double.POSITIVE_INFINITY) {
                sum += weights[i] * distance[i];
                weight += weights[i];
                max = Math.max(max, distance[i]);
                within += distance[i] <= radiusMetres ? weights[i] : 0;
            }
        }
        return new Reach(sum, weight == 0 ? 0 : sum / weight, max, within);
    }

    /** What goes to one facility; means and distances are 0 when nothing does. */
    public record Load(int demands, double weight, double meanMetres, double maxMetres) {}

    /** What goes to a candidate. O(demand). */
    public Load load(int candidate) {
        return load(candidate, false);
    }

    /** What goes to a facility that exists. */
    public Load loadOfExisting(int facility) {
        return load(facility, true);
    }

    private Load load(int which, boolean exists) {
        int demands = 0;
        double weight = 0;
        double sum = 0;
        double max = 0;
        for (int i = 0; i < metres.length; i++) {
            if (site[i] == which && byExisting[i] == exists) {
                demands++;
                weight += weights[i];
                sum += weights[i] * metres[i];
                max = Math.max(max, metres[i]);
            }
        }
        return new Load(demands, weight, weight == 0 ? 0 : sum / weight, max);
    }
}
