package org.jingtu.analysis.density;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;

/** A rectangle in which points were observed, metres. */
public record Extent(double west, double south, double east, double north) {
    public Extent {
        if (!(west <= east) || !(south <= north) || Double.isInfinite(east - west + north - south)) {
            throw new IllegalArgumentException("extent " + west + "," + south + "," + east + "," + north);
        }
    }

    public static Extent of(RasterGrid grid) {
        return new Extent(grid.originX(), grid.originY(), grid.east(), grid.north());
    }

    /** The smallest around points; there is at least one. */
    public static Extent around(PlanarPoints points) {
        return new Extent(
                Arrays.stream(points.xs()).min().orElseThrow(),
                Arrays.stream(points.ys()).min().orElseThrow(),
                Arrays.stream(points.xs()).max().orElseThrow(),
                Arrays.stream(points.ys()).max().orElseThrow());
    }

    /** Whether a place lies in it, its border included. */
    public boolean covers(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }

    public double squareMetres() {
        return (east - west) * (north - south);
    }

    double diagonalMetres() {
        return Math.hypot(east - west, north - south);
    }

    double shortSideMetres() {
        return Math.min(east - west, north - south);
    }
}
