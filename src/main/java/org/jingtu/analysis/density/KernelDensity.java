package org.jingtu.analysis.density;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;

/**
 * Kernel density in the plane: λ(s) = Σ wᵢ k_h(‖s − xᵢ‖) at cell centres, per square metre. Not a blur of pixels: the
 * value at a place does not depend on the grid around it.
 *
 * <p>Polynomial kernels are exact: row sweep for many points, direct sums for few. The Gaussian is summed directly unless
 * cells are at most σ/20 and points are many; then points are shared among cells and two convolutions follow, error below
 * 1e-9 of the peak. Memory: 8 bytes a cell and 52 a point; the convolution besides 16 bytes for each cell of the grid
 * widened by 7.5 σ on all sides. Neither the number of threads nor the order of the points changes a bit of the result;
 * without negative weights it is never negative.
 *
 * <p>An edge correction takes the grid's extent as the window in which points were observed: points outside it are left
 * out ({@link DensityRaster#pointsOutside}). Without a correction, points beyond the grid count as far as they reach.
 *
 * <p>Example: one point at (0, 0), quartic of h = 100 m: the density 50 m away is 3/(π·100²)·(1 − ¼)² = 5.371e-5.
 */
public final class KernelDensity {
    /** A pair of point and row costs the sweep about as much as so many cells cost the direct sum. */
    private static final double SWEEP_PAIR_COST = 12;

    private KernelDensity() {}

    /** Density of points at the cell centres of a grid. No points give zeros. */
    public static DensityRaster of(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        if (options.edge() == EdgeCorrection.NONE) {
            return new DensityRaster(grid, sum(points, grid, options, progress), 0);
        }
        EdgeMass mass = new EdgeMass(grid, options);
        PlanarPoints inside = mass.pointsInside(points);
        int outside = points.size() - inside.size();
        if (options.edge() == EdgeCorrection.DIGGLE) {
            return new DensityRaster(grid, sum(mass.reweighted(inside), grid, options, progress), outside);
        }
        double[] values = sum(inside, grid, options, progress.between(0, 0.8));
        mass.divide(values, grid, progress.between(0.8, 1));
        return new DensityRaster(grid, values, outside);
    }

    /** Like {@link #of(PlanarPoints, RasterGrid, DensityOptions, Progress)}, without progress. */
    public static DensityRaster of(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        return of(points, grid, options, Progress.NONE);
    }

    private static double[] sum(PlanarPoints points, RasterGrid grid, DensityOptions options, Progress progress) {
        double cellsAcross = 2 * DirectSum.reach(options) / grid.cellMetres();
        double rowsReached = Math.min(cellsAcross, grid.rows());
        double direct = points.size() * rowsReached * Math.min(cellsAcross, grid.columns());
        if (!options.kernel().isPolynomial()) {
            return GaussianConvolution.cost(points.size(), grid, options) < direct
                    ? GaussianConvolution.density(points, grid, options, progress)
                    : DirectSum.density(points, grid, options, progress);
        }
        double sweep = points.size() * rowsReached * SWEEP_PAIR_COST + 4.0 * grid.size();
        return direct * 0.8 < sweep
                ? DirectSum.density(points, grid, options, progress)
                : RowSweep.density(points, grid, options, progress);
    }
}
