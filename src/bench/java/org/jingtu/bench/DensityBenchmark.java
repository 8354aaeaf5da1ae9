package org.jingtu.bench;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.density.DensityOptions;
import org.jingtu.analysis.density.DensityRaster;
import org.jingtu.analysis.density.EdgeCorrection;
import org.jingtu.analysis.density.Kernel;
import org.jingtu.analysis.density.KernelDensity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Kernel density of 200 m on 1024 × 1024 cells over 10 × 10 km. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class DensityBenchmark extends Threaded {
    private static final RasterGrid GRID = new RasterGrid(0, 0, 10_000 / 1024.0, 1024, 1024);
    private static final double BANDWIDTH_METRES = 200;

    @Param({"1000", "10000", "100000", "1000000"})
    public int n;

    private PlanarPoints points = PlanarPoints.of(new double[0], new double[0]);

    @Setup
    public void draw() {
        points = new PointWorkload(n).points();
    }

    @Benchmark
    public DensityRaster densityQuartic() {
        return density(points, Kernel.QUARTIC, threads);
    }

    @Benchmark
    public DensityRaster densityGaussian() {
        return density(points, Kernel.GAUSSIAN, threads);
    }

    private static DensityRaster density(PlanarPoints points, Kernel kernel, int threads) {
        return KernelDensity.of(
                points, GRID, new DensityOptions(kernel, BANDWIDTH_METRES, EdgeCorrection.NONE, threads));
    }

    /** Greatest difference from the plain sum over all points, at 64 places and where density is greatest, by the peak. */
    static double error(Kernel kernel, int n) {
        PlanarPoints points = new PointWorkload(n).points();
        DensityRaster raster = density(points, kernel, 2);
        int peak = 0;
        for (int cell = 0; cell < GRID.size(); cell++) {
            peak = raster.perSquareMetre(cell) > raster.perSquareMetre(peak) ? cell : peak;
        }
        double error = Math.abs(raster.perSquareMetre(peak) - plainSum(points, kernel, peak));
        for (int k = 0; k < 64; k++) {
            int cell = (int) ((k + 0.5) * GRID.size() / 64 + 13.0 * k);
            error = Math.max(error, Math.abs(raster.perSquareMetre(cell) - plainSum(points, kernel, cell)));
        }
        return error / raster.perSquareMetre(peak);
    }

    private static double plainSum(PlanarPoints points, Kernel kernel, int cell) {
        double x = GRID.centreX(cell % GRID.columns());
        double y = GRID.centreY(cell / GRID.columns());
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += kernel.valueAt(Math.hypot(points.x(i) - x, points.y(i) - y), BANDWIDTH_METRES);
        }
        return sum;
    }
}
