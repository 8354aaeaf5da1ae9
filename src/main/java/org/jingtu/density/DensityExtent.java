package org.jingtu.density;

import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.geo.MetricCrs;

/**
 * Where density is computed: as far as the kernels of the points reach. Aligned to whole cells of the plane, so that two
 * runs with the same cell lie on one grid.
 */
record DensityExtent(double west, double south, double east, double north) {
    private static final double CELLS_A_BANDWIDTH = 10;
    private static final double MOST_CELLS = 4e6;
    private static final double[] NICE = {1, 2, 5};

    static DensityExtent of(PlanarPoints points, double reachMetres) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            west = Math.min(west, points.x(i));
            south = Math.min(south, points.y(i));
            east = Math.max(east, points.x(i));
            north = Math.max(north, points.y(i));
        }
        return new DensityExtent(west - reachMetres, south - reachMetres, east + reachMetres, north + reachMetres);
    }

    /** The largest of 1, 2, 5 × 10ⁿ metres up to a tenth of the bandwidth, or the first above that needs few enough cells. */
    double automaticCell(double bandwidthMetres) {
        double wanted = bandwidthMetres / CELLS_A_BANDWIDTH;
        double least = Math.max(0.5, Math.sqrt((east - west) * (north - south) / MOST_CELLS));
        double cell = 0.5;
        for (double power = 0.1; power < 1e6; power *= 10) {
            for (double mantissa : NICE) {
                double next = mantissa * power;
                if (next > cell && (next <= wanted || cell < least)) {
                    cell = next;
                }
            }
        }
        return cell;
    }

    RasterGrid grid(double cell) {
        return RasterGrid.covering(
                Math.floor(west / cell) * cell,
                Math.floor(south / cell) * cell,
                Math.ceil(east / cell) * cell,
                Math.ceil(north / cell) * cell,
                cell);
    }

    /** West, south, east, north of the extent's corners, in degrees. */
    List<Double> bounds(MetricCrs plane) {
        double[] x = {west, west, east, east};
        double[] y = {south, north, south, north};
        plane.toDegrees(x, y);
        return List.of(Math.min(x[0], x[1]), Math.min(y[0], y[2]), Math.max(x[2], x[3]), Math.max(y[1], y[3]));
    }
}
