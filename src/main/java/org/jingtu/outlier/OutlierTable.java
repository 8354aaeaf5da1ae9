package org.jingtu.outlier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.autocorrelation.LocalMoran;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.result.ResultFeature;

/** The cells of a run; {@code k} counts the cells of the study area, {@code tested} maps them to places of the statistic. */
final class OutlierTable {
    private static final double LEVEL = 0.05;
    private static final String NO_DATA = "no_data";
    private static final String NOT_SIGNIFICANT = "none";

    private final CellGrid grid;
    private final int[] cells;
    private final double[] count;
    private final double[] effort;
    private final int[] place;
    private final LocalMoran moran;
    private final double[] value;
    private final double[] q;
    private final double[] pseudo;
    private final String[] classes;

    /**
     * @param effort empty for raw counts
     * @param known cells that were tested, in the order of the statistic's places
     */
    OutlierTable(
            CellGrid grid,
            int[] cells,
            double[] count,
            double[] effort,
            int[] known,
            LocalMoran moran,
            double[] value,
            double[] q,
            double[] pseudo) {
        this.grid = grid;
        this.cells = cells;
        this.count = count;
        this.effort = effort;
        this.moran = moran;
        this.value = value;
        this.q = q;
        this.pseudo = pseudo;
        place = new int[cells.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < known.length; i++) {
            place[known[i]] = i;
        }
        classes = classes();
    }

    private String[] classes() {
        var quadrants = moran.quadrants();
        String[] found = new String[cells.length];
        for (int k = 0; k < cells.length; k++) {
            int i = place[k];
            boolean significant = i >= 0 && q[i] <= LEVEL && pseudo[i] <= LEVEL;
            found[k] = i < 0 || moran.isIsland(i)
                    ? NO_DATA
                    : significant ? quadrants[i].name().toLowerCase(Locale.ROOT) : NOT_SIGNIFICANT;
        }
        return found;
    }

    double countAll() {
        return Arrays.stream(count).sum();
    }

    /** Issues in cells that were tested. */
    double countTested() {
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            sum += place[k] < 0 ? 0 : count[k];
        }
        return sum;
    }

    OutlierResultSummary summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int tested = 0;
        for (String each : classes) {
            counts.merge(each, 1, Integer::sum);
            tested += each.equals(NO_DATA) ? 0 : 1;
        }
        return new OutlierResultSummary(cells.length, tested, counts);
    }

    List<ResultFeature> features(PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        for (int k = 0; k < cells.length; k++) {
            features.add(new ResultFeature(geometries.polygon(grid.corners(cells[k])), properties(k)));
        }
        return features;
    }

    private Map<String, Object> properties(int k) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("class", classes[k]);
        properties.put("count", count[k]);
        if (effort.length > 0) {
            properties.put("effortKm", effort[k]);
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
