package org.jingtu.hotspot;

import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.hotspot.HotspotPatches;
import org.jingtu.analysis.hotspot.HotspotResult;

/** The cells of a run with all that is known about each; {@code k} counts the cells of the study area. */
final class HotspotTable {
    private final CellGrid grid;
    private final int[] cells;
    private final double[] count;
    private final double[] effort;
    private final HotspotResult result;
    private final int[] patch;

    /** @param effort empty for raw counts */
    HotspotTable(
            CellGrid grid,
            int[] cells,
            double[] count,
            double[] effort,
            HotspotResult result,
            List<HotspotPatches.Patch> patches) {
        this.grid = grid;
        this.cells = cells;
        this.count = count;
        this.effort = effort;
        this.result = result;
        this.patch = new int[cells.length];
        for (HotspotPatches.Patch each : patches) {
            each.places().forEach(k -> patch[k] = each.rank());
        }
    }

    int size() {
        return cells.length;
    }

    int cell(int k) {
        return cells[k];
    }

    double[] corners(int k) {
        return grid.corners(cells[k]);
    }

    double count(int k) {
        return count[k];
    }

    boolean hasEffort() {
        return effort.length > 0;
    }

    double effort(int k) {
        return effort[k];
    }

    HotspotResult result() {
        return result;
    }

    /** Rank of the patch that the cell belongs to, 0 for none. */
    int patch(int k) {
        return patch[k];
    }

    /** Issues in cells that were tested. */
    double countTested() {
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += result.noData(k) ? 0 : count[k];
        }
        return sum;
    }

    double countAll() {
        return Arrays.stream(count).sum();
    }
}
