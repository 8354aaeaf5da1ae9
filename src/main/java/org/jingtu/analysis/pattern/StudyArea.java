package org.jingtu.analysis.pattern;

import java.util.BitSet;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;

/**
 * The cells of a lattice that lines or areas touch: where issues could have been found, so that cells without any count
 * as zeros.
 *
 * <p>Example: a square of 320 m that starts in the middle of a 100 m cell touches 5 × 5 cells at most, 4 × 4 at least.
 */
public final class StudyArea {

    private final CellGrid grid;
    private final BitSet touched;

    private StudyArea(CellGrid grid) {
        this.grid = grid;
        this.touched = new BitSet(grid.size());
    }

    /** Numbers of the cells, ascending. O(cells that edges cross + cells of the lattice · log areas). */
    public static int[] cells(CellGrid grid, PlanarLines lines, PlanarPolygons areas) {
        StudyArea area = new StudyArea(grid);
        area.markLines(lines);
        area.markRings(areas);
        area.markInside(areas);
        return area.touched.stream().toArray();
    }

    /** West, south, east, north of all lines and areas. */
    public static double[] bounds(PlanarLines lines, PlanarPolygons areas) {
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int v = 0; v < lines.firstVertex(lines.size()); v++) {
            extend(bounds, lines.x(v), lines.y(v));
        }
        for (int v = 0; v < areas.firstVertex(areas.firstRing(areas.size())); v++) {
            extend(bounds, areas.x(v), areas.y(v));
        }
        return bounds;
    }

    private static void extend(double[] bounds, double x, double y) {
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
    }

    private void markLines(PlanarLines lines) {
        for (int l = 0; l < lines.size(); l++) {
            for (int v = lines.firstVertex(l) + 1; v < lines.firstVertex(l + 1); v++) {
                walk(lines.x(v - 1), lines.y(v - 1), lines.x(v), lines.y(v));
            }
        }
    }

    private void markRings(PlanarPolygons areas) {
        for (int r = 0; r < areas.firstRing(areas.size()); r++) {
            int end = areas.firstVertex(r + 1);
            for (int i = areas.firstVertex(r), j = end - 1; i < end; j = i++) {
                walk(areas.x(j), areas.y(j), areas.x(i), areas.y(i));
            }
        }
    }

    private void markInside(PlanarPolygons areas) {
        if (areas.size() == 0) {
            return;
        }
        AreaLocator locator = new AreaLocator(areas);
        for (int cell = touched.nextClearBit(0); cell < grid.size(); cell = touched.nextClearBit(cell + 1)) {
            if (locator.firstCovering(grid.centreX(cell), grid.centreY(cell)) >= 0) {
                touched.set(cell);
            }
        }
    }

    private void walk(double x0, double y0, double x1, double y1) {
        grid.walk(x0, y0, x1, y1, (cell, metres) -> touched.set(cell));
    }
}
