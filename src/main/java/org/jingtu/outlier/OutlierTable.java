package org.jingtu.outlier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.autocorrelation.LocalMoran;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.lattice.IssueLattice;
import org.jingtu.result.ResultFeature;

/** The cells of a run; {@code place} maps the cells of the study area to places of the statistic. */
final class OutlierTable {
    private static final double LEVEL = 0.05;
    private static final String NO_DATA = "no_data";
    private static final String NOT_SIGNIFICANT = "none";

    private final IssueLattice lattice;
    private final int[] place;
    private final LocalMoran moran;
    private final double[] value;
    private final double[] q;
    private final double[] pseudo;
    private final String[] classes;

    OutlierTable(IssueLattice lattice, LocalMoran moran, double[] value, double[] q, double[] pseudo) {
        this.lattice = lattice;
        this.moran = moran;
        this.value = value;
        this.q = q;
        this.pseudo = pseudo;
        place = new int[lattice.size()];
        Arrays.fill(place, -1);
        int[] known = lattice.known();
        for (int i = 0; i < known.length; i++) {
            place[known[i]] = i;
        }
        classes = classes();
    }

    private String[] classes() {
        var quadrants = moran.quadrants();
        String[] found = new String[lattice.size()];
        for (int k = 0; k < lattice.size(); k++) {
            int i = place[k];
            boolean significant = i >= 0 && q[i] <= LEVEL && pseudo[i] <= LEVEL;
            found[k] = i < 0 || moran.isIsland(i)
                    ? NO_DATA
                    : significant ? quadrants[i].name().toLowerCase(Locale.ROOT) : NOT_SIGNIFICANT;
        }
        return found;
    }

    IssueLattice lattice() {
        return lattice;
    }

    OutlierResultSummary summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int tested = 0;
        for (String each : classes) {
            counts.merge(each, 1, Integer::sum);
            tested += each.equals(NO_DATA) ? 0 : 1;
        }
        return new OutlierResultSummary(lattice.size(), tested, counts);
    }

    List<ResultFeature> features(PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        for (int k = 0; k < lattice.size(); k++) {
            features.add(new ResultFeature(geometries.polygon(lattice.corners(k)), properties(k)));
        }
        return features;
    }

    private Map<String, Object> properties(int k) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("class", classes[k]);
        properties.put("count", lattice.count(k));
        if (lattice.isPerEffort()) {
            properties.put("effortKm", lattice.effortKilometres(k));
        }
        int i = place[k];
        if (i >= 0) {
            properties.put("value", value[i]);
            properties.put("i", moran.statistic(i));
            properties.put("z", moran.z(i));
            properties.put("p", moran.p(i));
            properties.put("q", q[i]);
            properties.put("pSim", pseudo[i]);
        }
        return properties;
    }
}
