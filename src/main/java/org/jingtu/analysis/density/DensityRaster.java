package org.jingtu.analysis.density;

import org.jingtu.analysis.RasterGrid;

/** Density at the cell centres of a grid, per square metre, row by row from the south-west corner. */
public final class DensityRaster {
    /** Square metres of a hectare. */
    public static final double HECTARE = 10_000;

    private final RasterGrid grid;
    private final double[] values;
    private final int pointsOutside;

    DensityRaster(RasterGrid grid, double[] values, int pointsOutside) {
        this.grid = grid;
        this.values = values;
        this.pointsOutside = pointsOutside;
    }

    public RasterGrid grid() {
        return grid;
    }

    /** Points left out because an edge correction knows only those in its window; 0 without a correction. */
    public int pointsOutside() {
        return pointsOutside;
    }

    /** Density of a cell, per square metre. */
    public double perSquareMetre(int index) {
        return values[index];
    }

    public double perHectare(int index) {
        return values[index] * HECTARE;
    }

    /** Highest density of all cells, per square metre. */
    public double peakPerSquareMetre() {
        double peak = 0;
        for (double value : values) {
            peak = Math.max(peak, value);
        }
        return peak;
    }
}
