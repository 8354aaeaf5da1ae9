package org.jingtu.analysis.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.network.LinearNetwork;
import org.jingtu.analysis.network.NetworkPlaces;

/** Candidates along streets, spread evenly. */
public final class StreetSites {
    private static final double STEP_METRES = 20;

    private StreetSites() {}

    /**
     * In each square of a lattice that streets run through, the place on a street that is nearest to its middle; streets are
     * looked at every 20 m. From west to east, then north.
     *
     * <p>Example: of a street from (0, 10) to (100, 10), squares of 100 m give one site, at (50, 10).
     */
    public static PlanarPoints every(LinearNetwork network, double metres) {
        NetworkPlaces steps = NetworkPlaces.lixels(network, Math.min(STEP_METRES, metres));
        Map<Square, Site> nearest = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            double x = network.xAt(steps.edge(i), steps.offset(i));
            double y = network.yAt(steps.edge(i), steps.offset(i));
            Square square = new Square((long) Math.floor(y / metres), (long) Math.floor(x / metres));
            Site site = new Site(
                    square, x, y, Math.hypot(x - (square.column() + 0.5) * metres, y - (square.row() + 0.5) * metres));
            nearest.merge(square, site, (a, b) -> b.toMiddle() < a.toMiddle() ? b : a);
        }
        List<Site> sites = new ArrayList<>(nearest.values());
        sites.sort(Comparator.<Site>comparingLong(site -> site.square().row())
                .thenComparingLong(site -> site.square().column()));
        return PlanarPoints.of(
                sites.stream().mapToDouble(Site::x).toArray(),
                sites.stream().mapToDouble(Site::y).toArray());
    }

    private record Square(long row, long column) {}

    private record Site(Square square, double x, double y, double toMiddle) {}
}
