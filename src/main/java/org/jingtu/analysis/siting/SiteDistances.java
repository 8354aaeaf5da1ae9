package org.jingtu.analysis.siting;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;

/** Metres from every place of demand to every candidate site. Memory: 8 bytes a pair. */
public final class SiteDistances {
    private static final long MOST_PAIRS = 25_000_000;

    private final int demands;
    /** By site, then by demand: solvers walk all demand of one site. */
    private final double[][] metres;

    private SiteDistances(int demands, double[][] metres) {
        this.demands = demands;
        this.metres = metres;
    }

    /**
     * Straight distances in the plane.
     *
     * <p>Example: from (0, 0) to a site at (30, 40) it is 50 m.
     *
     * @throws UnusableDataException {@code too-many-pairs} for more than 25 million pairs
     */
    public static SiteDistances straight(PlanarPoints demand, PlanarPoints sites) {
        if ((long) demand.size() * sites.size() > MOST_PAIRS) {
            throw new UnusableDataException(
                    "too-many-pairs",
                    "Places times sites may be " + MOST_PAIRS + " at most; put places together, or name fewer sites.");
        }
        double[][] metres = new double[sites.size()][demand.size()];
        for (int j = 0; j < sites.size(); j++) {
            for (int i = 0; i < demand.size(); i++) {
                metres[j][i] = Math.hypot(demand.x(i) - sites.x(j), demand.y(i) - sites.y(j));
            }
        }
        return new SiteDistances(demand.size(), metres);
    }

    public int demands() {
        return demands;
    }

    public int sites() {
        return metres.length;
    }

    public double metres(int demand, int site) {
        return metres[site][demand];
    }

    /** To the nearest of some sites, for each demand; infinite when there are none. */
    public double[] nearest(int[] chosen) {
        double[] nearest = new double[demands];
        for (int i = 0; i < demands; i++) {
            nearest[i] = Double.POSITIVE_INFINITY;
            for (int j : chosen) {
                nearest[i] = Math.min(nearest[i], metres[j][i]);
            }
        }
        return nearest;
    }
}
