package org.jingtu.analysis.density;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * Kernel density in the plane: λ(s) = Σ wᵢ k_h(‖s − xᵢ‖) at cell centres, per square metre. Not a blur of pixels: the
 * value at a place does not depend on the grid around it.
 *
 * <p>Polynomial kernels are exact: row sweep for many points, direct sums for few. The Gaussian is summed directly unless
 * cells are at most σ/20 and points are many; then moments per cell are used, error below 1e-6 of the peak. Memory: 8
 * bytes a cell and 28 a point; the Gaussian by moments 72 bytes a cell. Changing the order of the points changes the last
 * digits only.
 *
 * <p>Example: one point at (0, 0), quartic of h = 100 m: the density 50 m away is 3/(π·100²)·(1 − ¼)² = 5.371e-5.
 */
public final class KernelDensity {
    /** A pair of point and row costs the sweep about as much as so many cells cost the direct sum. */
    private static final double SWEEP_PAIR_COST = 12;

    private KernelDensity() {}

    /** Density of points at the cell centres of a grid. No points give zeros. */
    public static DensityRaster of(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        PlanarPoints used = options.edge() == EdgeCorrection.DIGGLE ? reweighted(points, grid, options) : points;
        double[] values = sum(used, grid, options, progress);
        if (options.edge() == EdgeCorrection.UNIFORM) {
            EdgeMass mass = new EdgeMass(grid, options);
            for (int i = 0; i < values.length; i++) {
                values[i] /= mass.inside(grid.centreX(i % grid.columns()), grid.centreY(i / grid.columns()));
            }
        }
        return new DensityRaster(grid, values);
    }

    /** Like {@link #of(PlanarPoints, RasterGrid, DensityOptions, Progress)}, without progress. */
    public static DensityRaster of(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        return of(points, grid, options, Progress.NONE);
    }

    private static double[] sum(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        double cellsAcross = 2 * DirectSum.reach(options) / grid.cellMetres();
        if (!options.kernel().isPolynomial()) {
            boolean fine = grid.cellMetres() <= GaussianMoments.LARGEST_CELL * options.bandwidthMetres();
            double direct = points.size() * cellsAcross * cellsAcross;
            return fine && direct > 40.0 * grid.size() * cellsAcross
                    ? GaussianMoments.density(points, grid, options, progress)
                    : DirectSum.density(points, grid, options, progress);
        }
        double rowsReached = Math.min(cellsAcross, grid.rows());
        double direct = points.size() * rowsReached * Math.min(cellsAcross, grid.columns()) * 0.8;
        double sweep = points.size() * rowsReached * SWEEP_PAIR_COST + 4.0 * grid.size();
        return direct < sweep
                ? DirectSum.density(points, grid, options, progress)
                : RowSweep.density(points, grid, options, progress);
    }

    private static PlanarPoints reweighted(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        EdgeMass mass = new EdgeMass(grid, options);
        double[] weight = new double[points.size()];
        for (int i = 0; i < weight.length; i++) {
            double inside = mass.inside(points.x(i), points.y(i));
            weight[i] = inside > 0 ? points.weight(i) / inside : 0;
        }
        return PlanarPoints.weighted(points.xs(), points.ys(), weight);
    }
}
