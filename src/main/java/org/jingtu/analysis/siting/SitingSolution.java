package org.jingtu.analysis.siting;

import java.util.Arrays;

/** Sites and how good they are, with what no choice can better. */
public final class SitingSolution {
    private static final double PROVEN = 1e-9;

    private final int[] sites;
    private final double objective;
    private final double bound;

    SitingSolution(int[] sites, double objective, double bound) {
        this.sites = sites.clone();
        Arrays.sort(this.sites);
        this.objective = objective;
        this.bound = bound;
    }

    /** Chosen candidates, ascending. */
    public int[] sites() {
        return sites.clone();
    }

    /** What was reached: weighted metres, metres, covered weight or number of sites. */
    public double objective() {
        return objective;
    }

    /** What no choice betters: below the objective where small is good, above it where large is good. */
    public double bound() {
        return bound;
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
