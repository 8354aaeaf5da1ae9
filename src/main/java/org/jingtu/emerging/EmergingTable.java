package org.jingtu.emerging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.spacetime.EmergingClass;
import org.jingtu.analysis.spacetime.EmergingResult;
import org.jingtu.analysis.spacetime.SpaceTimeCube;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.result.ResultFeature;
import org.jspecify.annotations.Nullable;

/** The cells of a run with their classes; {@code c} counts the cells of the study area. */
final class EmergingTable {
    private static final String NO_DATA = "no_data";

    private final CellGrid grid;
    private final int[] cells;
    private final SpaceTimeCube counted;
    private final @Nullable SpaceTimeCube effort;
    private final EmergingResult result;

    /** @param effort null for counts */
    EmergingTable(
            CellGrid grid, int[] cells, SpaceTimeCube counted, @Nullable SpaceTimeCube effort, EmergingResult result) {
        this.grid = grid;
        this.cells = cells;
        this.counted = counted;
        this.effort = effort;
        this.result = result;
    }

    int size() {
        return cells.length;
    }

    double count(int c) {
        return sum(counted, c);
    }

    private static double sum(SpaceTimeCube cube, int c) {
        double sum = 0;
        for (int t = 0; t < cube.steps(); t++) {
            sum += cube.value(t, c);
        }
        return sum;
    }

    /** Issues that the grid holds. */
    double countAll() {
        double sum = 0;
        for (int c = 0; c < size(); c++) {
            sum += count(c);
        }
        return sum;
    }

    /** Issues in cells that were never patrolled. */
    double countWithoutData() {
        double sum = 0;
        for (int c = 0; c < size(); c++) {
            sum += hasData(c) ? 0 : count(c);
        }
        return sum;
    }

    /** A place that nobody ever patrolled is no data, never cold. */
    private boolean hasData(int c) {
        return effort == null || sum(effort, c) > 0;
    }

    private String classOf(int c) {
        return hasData(c) ? result.emergingClass(c).name().toLowerCase(Locale.ROOT) : NO_DATA;
    }

    /** Cells of each class that occurs, in the classes' order. */
    Map<String, Integer> classes() {
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (EmergingClass each : EmergingClass.values()) {
            classes.put(each.name().toLowerCase(Locale.ROOT), 0);
        }
        for (int c = 0; c < size(); c++) {
            classes.merge(classOf(c), 1, Integer::sum);
        }
        classes.values().removeIf(count -> count == 0);
        return classes;
    }

    List<ResultFeature> features(PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        for (int c = 0; c < size(); c++) {
            features.add(new ResultFeature(geometries.polygon(grid.corners(cells[c])), properties(c)));
        }
        return features;
    }

    private Map<String, Object> properties(int c) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("class", classOf(c));
        properties.put("count", count(c));
        if (effort != null) {
            properties.put("effortKm", sum(effort, c));
        }
        properties.put("lastZ", result.lastZ(c));
        properties.put("trendZ", result.trendZ(c));
        properties.put("senSlope", result.senSlope(c));
        return properties;
    }
}
