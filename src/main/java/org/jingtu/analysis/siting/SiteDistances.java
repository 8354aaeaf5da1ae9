package org.jingtu.analysis.siting;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.network.LinearNetwork;
import org.jingtu.analysis.network.NetworkDistances;
import org.jingtu.analysis.network.NetworkSnap;
import org.jspecify.annotations.Nullable;

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
        double[][] metres = pairs(demand, sites);
        for (int j = 0; j < sites.size(); j++) {
            for (int i = 0; i < demand.size(); i++) {
                metres[j][i] = Math.hypot(demand.x(i) - sites.x(j), demand.y(i) - sites.y(j));
            }
        }
        return new SiteDistances(demand.size(), metres);
    }

    /**
     * Ways along streets: straight to the nearest street of the network's main part, along it, straight again. Infinite
     * from and to places farther than {@code snapMetres} from those streets. O(sites · network · log).
     *
     * <p>Example: on a street from (0, 0) to (30, 0) and on to (30, 40), from (0, 0) to a site at (30, 40) it is 70 m.
     *
     * @throws UnusableDataException {@code too-many-pairs} as above
     */
    public static SiteDistances along(
            LinearNetwork network, double snapMetres, PlanarPoints demand, PlanarPoints sites, Progress progress) {
        double[][] metres = pairs(demand, sites);
        LinearNetwork streets = network.mainPart();
        NetworkSnap snap = new NetworkSnap(streets, snapMetres);
        NetworkSnap.@Nullable Snapped[] places = new NetworkSnap.Snapped[demand.size()];
        Arrays.setAll(places, i -> snap.snap(demand.x(i), demand.y(i)));
        NetworkDistances ways = new NetworkDistances(streets);
        for (int j = 0; j < metres.length; j++) {
            progress.report(j / (double) metres.length);
            Arrays.fill(metres[j], Double.POSITIVE_INFINITY);
            NetworkSnap.Snapped site = snap.snap(sites.x(j), sites.y(j));
            if (site == null) {
                continue;
            }
            ways.from(site.edge(), site.offsetMetres(), Double.MAX_VALUE);
            for (int i = 0; i < places.length; i++) {
                NetworkSnap.Snapped place = places[i];
                if (place != null) {
                    metres[j][i] = site.metres() + ways.to(place.edge(), place.offsetMetres()) + place.metres();
                }
            }
        }
        return new SiteDistances(demand.size(), metres);
    }

    private static double[][] pairs(PlanarPoints demand, PlanarPoints sites) {
        if ((long) demand.size() * sites.size() > MOST_PAIRS) {
            throw new UnusableDataException(
                    "too-many-pairs",
                    "Places times sites may be " + MOST_PAIRS + " at most; put places together, or name fewer sites.");
        }
        return new double[sites.size()][demand.size()];
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

    /** To the nearest site, for each demand; infinite when there is none. */
    public double[] nearest() {
        double[] nearest = FacilitySiting.noneExisting(demands);
        for (double[] column : metres) {
            for (int i = 0; i < demands; i++) {
                nearest[i] = Math.min(nearest[i], column[i]);
            }
        }
        return nearest;
    }
}
