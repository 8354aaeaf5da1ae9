package org.jingtu.analysis.siting;

import java.util.Arrays;

/**
 * Sites and how good they are, with what no choice can better.
 *
 * @param sites chosen candidates, ascending
 * @param objective reached: weighted metres, metres, covered weight or number of sites
 * @param bound that no choice betters: below the objective where small is good, above it where large is good
 */
public record SitingSolution(int[] sites, double objective, double bound) {
    private static final double PROVEN = 1e-9;

    public SitingSolution {
        sites = sites.clone();
        Arrays.sort(sites);
    }

    @Override
    public int[] sites() {
        return sites.clone();
    }

    /** How far the objective may be from the best, as a share of it; 0 when it is the best. */
    public double gap() {
        double difference = Math.abs(objective - bound);
        return difference == 0 ? 0 : difference / Math.max(Math.abs(objective), Math.abs(bound));
    }

    /** Whether no choice is better, within a billionth. */
    public boolean isOptimal() {
        return gap() <= PROVEN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SitingSolution that
                && Arrays.equals(sites, that.sites)
                && Double.compare(objective, that.objective) == 0
                && Double.compare(bound, that.bound) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sites) + Double.hashCode(objective);
    }

    @Override
    public String toString() {
        return Arrays.toString(sites) + " " + objective + " (bound " + bound + ")";
    }
}
