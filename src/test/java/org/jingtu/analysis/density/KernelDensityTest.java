package org.jingtu.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelDensityTest {
    private static final Golden POINTS = Golden.read("points.csv");
    private static final Golden GRID = Golden.read("kde_grid.csv");
    private static final RasterGrid CELLS = RasterGrid.covering(0, 0, 1000, 800, 25);

    @ParameterizedTest
    @CsvSource({
        "gauss40, GAUSSIAN, 40, false, NONE",
        "gauss40_weighted, GAUSSIAN, 40, true, NONE",
        "gauss40_edge_uniform, GAUSSIAN, 40, false, UNIFORM",
        "gauss40_edge_diggle, GAUSSIAN, 40, false, DIGGLE",
        "quartic80, QUARTIC, 80, false, NONE",
        "quartic80_weighted, QUARTIC, 80, true, NONE",
        "epan80, EPANECHNIKOV, 80, false, NONE",
        "triweight80, TRIWEIGHT, 80, false, NONE"
    })
    void agreesWithDirectSumsOfTheReference(
            String column, Kernel kernel, double bandwidth, boolean weighted, EdgeCorrection edge) {
        PlanarPoints points = weighted
                ? PlanarPoints.weighted(POINTS.column("x"), POINTS.column("y"), POINTS.column("weight"))
                : PlanarPoints.of(POINTS.column("x"), POINTS.column("y"));
        DensityOptions options = new DensityOptions(kernel, bandwidth, edge, 2);
        DensityRaster raster = KernelDensity.of(points, CELLS, options);
        double[] expected = GRID.column(column);
        double[] x = GRID.column("x");
        double[] y = GRID.column("y");
        for (int k = 0; k < expected.length; k++) {
            int cell = (int) (y[k] / 25) * 40 + (int) (x[k] / 25);
            assertThat(raster.perSquareMetre(cell)).isCloseTo(expected[k], within(1e-10 * raster.peakPerSquareMetre()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kernel.class, names = "GAUSSIAN", mode = EnumSource.Mode.EXCLUDE)
    void sweepEqualsBruteForceFarFromTheOrigin(Kernel kernel) {
        PlanarPoints points = random(3000, 1e7, 2000, 7);
        RasterGrid grid = new RasterGrid(1e7 - 50, 1e7 + 30, 7, 251, 190);
        DensityOptions options = new DensityOptions(kernel, 130, EdgeCorrection.NONE, 2);
        double[] swept = RowSweep.density(points, grid, options, f -> {});
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < swept.length; i++) {
            double truth = bruteForce(points, grid.centreX(i % 251), grid.centreY(i / 251), kernel, 130);
            peak = Math.max(peak, truth);
            worst = Math.max(worst, Math.abs(truth - swept[i]));
        }
        assertThat(worst / peak).isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void directSumEqualsBruteForce(Kernel kernel) {
        PlanarPoints points = random(60, 0, 500, 3);
        RasterGrid grid = new RasterGrid(-100, -60, 20, 35, 30);
        DensityOptions options = DensityOptions.of(kernel, 60);
        double[] direct = DirectSum.density(points, grid, options, f -> {});
        for (int i = 0; i < direct.length; i++) {
            double truth = bruteForce(points, grid.centreX(i % 35), grid.centreY(i / 35), kernel, 60);
            assertThat(direct[i]).isCloseTo(truth, within(1e-15));
        }
    }

    @Test
    void momentsStayWithinAMillionthOfThePeak() {
        PlanarPoints points = random(4000, 0, 1500, 11);
        RasterGrid grid = new RasterGrid(0, 0, 10, 150, 150);
        DensityOptions options = new DensityOptions(Kernel.GAUSSIAN, 200, EdgeCorrection.NONE, 2);
        double[] moments = GaussianMoments.density(points, grid, options, f -> {});
        double[] direct = DirectSum.density(points, grid, options, f -> {});
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < direct.length; i++) {
            peak = Math.max(peak, direct[i]);
            worst = Math.max(worst, Math.abs(direct[i] - moments[i]));
        }
        assertThat(worst / peak).isLessThan(1e-6);
    }

    @Test
    void isExactlyZeroWhereNoKernelReaches() {
        PlanarPoints points = random(5000, 0, 300, 5);
        DensityOptions options = DensityOptions.of(Kernel.TRIWEIGHT, 90);
        double[] swept = RowSweep.density(points, new RasterGrid(-1000, -1000, 5, 500, 500), options, f -> {});
        assertThat(swept[0]).isZero();
        for (double value : swept) {
            assertThat(value).isGreaterThan(-1e-15);
        }
    }

    @Test
    void threadsDoNotChangeABit() {
        PlanarPoints points = random(5000, 0, 900, 9);
        RasterGrid grid = new RasterGrid(0, 0, 5, 180, 180);
        double[] one = RowSweep.density(points, grid, DensityOptions.of(Kernel.QUARTIC, 80), f -> {});
        double[] three =
                RowSweep.density(points, grid, new DensityOptions(Kernel.QUARTIC, 80, EdgeCorrection.NONE, 3), f -> {});
        assertThat(three).isEqualTo(one);
    }

    @Test
    void massIsKeptFarFromTheEdges() {
        PlanarPoints points = random(200, 400, 200, 1);
        RasterGrid grid = new RasterGrid(0, 0, 4, 250, 250);
        for (Kernel kernel : Kernel.values()) {
            double bandwidth = kernel == Kernel.GAUSSIAN ? 40 : 120;
            DensityRaster raster = KernelDensity.of(points, grid, DensityOptions.of(kernel, bandwidth));
            double mass = 0;
            for (int i = 0; i < grid.size(); i++) {
                mass += raster.perSquareMetre(i) * grid.cellSquareMetres();
            }
            assertThat(mass).isCloseTo(200, within(0.01));
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void diggleConservesMassAtACorner(Kernel kernel) {
        RasterGrid window = new RasterGrid(0, 0, 2, 200, 150);
        EdgeMass mass = new EdgeMass(window, DensityOptions.of(kernel, 60));
        double tail = kernel == Kernel.GAUSSIAN ? 1e-6 : 1e-9; // the window ends at 5 σ
        assertThat(mass.inside(0, 0)).isCloseTo(0.25, within(tail));
        double sum = 0;
        for (int i = 0; i < window.size(); i++) {
            double d = Math.hypot(window.centreX(i % 200) - 35, window.centreY(i / 200) - 20);
            sum += kernel.valueAt(d, 60) * window.cellSquareMetres();
        }
        assertThat(mass.inside(35, 20)).isCloseTo(sum, within(2e-4));
    }

    @Test
    void noPointsGiveZerosAndOnePointGivesTheKernel() {
        RasterGrid grid = new RasterGrid(-5, -5, 10, 12, 1);
        DensityOptions options = DensityOptions.of(Kernel.QUARTIC, 100);
        PlanarPoints none = PlanarPoints.of(new double[0], new double[0]);
        assertThat(KernelDensity.of(none, grid, options).peakPerSquareMetre()).isZero();
        PlanarPoints one = PlanarPoints.of(new double[] {0}, new double[] {0});
        double at50 = KernelDensity.of(one, grid, options).perSquareMetre(5);
        assertThat(at50).isCloseTo(5.371e-5, within(1e-8)).isEqualTo(Kernel.QUARTIC.valueAt(50, 100), within(1e-18));
    }

    @Test
    void cancels() {
        PlanarPoints points = random(500, 0, 500, 2);
        assertThatThrownBy(() -> KernelDensity.of(
                        points, CELLS, new DensityOptions(Kernel.QUARTIC, 80, EdgeCorrection.NONE, 2), f -> {
                            throw new CancellationException("stop");
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void automaticBandwidthOfASquare() {
        PlanarPoints corners = PlanarPoints.of(new double[] {0, 2, 2, 0}, new double[] {0, 0, 2, 2});
        assertThat(Bandwidth.automatic(corners).metres()).isCloseTo(0.965, within(5e-4));
    }

    private static double bruteForce(PlanarPoints points, double x, double y, Kernel kernel, double h) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.weight(i) * kernel.valueAt(Math.hypot(points.x(i) - x, points.y(i) - y), h);
        }
        return sum;
    }

    private static PlanarPoints random(int n, double origin, double extent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(n, origin, origin + extent).toArray();
        double[] y = random.doubles(n, origin, origin + extent).toArray();
        double[] weight = random.doubles(n, 0.5, 4).toArray();
        return origin == 400 ? PlanarPoints.of(x, y) : PlanarPoints.weighted(x, y, weight);
    }
}
