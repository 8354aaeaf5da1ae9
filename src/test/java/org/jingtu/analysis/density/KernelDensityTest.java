package org.jingtu.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.UnusableDataException;
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
    void convolutionStaysWithinABillionthOfThePeak() {
        RasterGrid grid = new RasterGrid(300, 200, 10, 110, 130);
        DensityOptions options = new DensityOptions(Kernel.GAUSSIAN, 200, EdgeCorrection.NONE, 2);
        assertThat(worstOfConvolution(random(4000, 0, 1500, 11), grid, options)).isLessThan(1e-9);
    }

    @Test
    void convolutionIsAsAccurateWhenAllPointsLieAtOnePlace() {
        RasterGrid grid = new RasterGrid(0, 0, 10, 120, 120);
        DensityOptions options = new DensityOptions(Kernel.GAUSSIAN, 200, EdgeCorrection.NONE, 2);
        double[] cornerOfCells = new double[500];
        Arrays.fill(cornerOfCells, 600);
        PlanarPoints points = PlanarPoints.of(cornerOfCells, cornerOfCells);
        assertThat(worstOfConvolution(points, grid, options)).isLessThan(1e-9);
    }

    private static double worstOfConvolution(PlanarPoints points, RasterGrid grid, DensityOptions options) {
        double[] convolved = GaussianConvolution.density(points, grid, options, f -> {});
        double[] direct = DirectSum.density(points, grid, options, f -> {});
        double peak = Arrays.stream(direct).max().orElseThrow();
        double worst = 0;
        for (int i = 0; i < direct.length; i++) {
            assertThat(convolved[i]).isNotNegative();
            worst = Math.max(worst, Math.abs(direct[i] - convolved[i]));
        }
        return worst / peak;
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void neitherThreadsNorTheOrderOfThePointsChangeABit(Kernel kernel) {
        PlanarPoints points = withRepeats(4000, 9);
        int[] order = new SplittableRandom(4)
                .ints(0, Integer.MAX_VALUE)
                .limit(points.size())
                .toArray();
        int[] shuffled = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> order[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        PlanarPoints other = PlanarPoints.weighted(
                Arrays.stream(shuffled).mapToDouble(points::x).toArray(),
                Arrays.stream(shuffled).mapToDouble(points::y).toArray(),
                Arrays.stream(shuffled).mapToDouble(points::weight).toArray());
        RasterGrid grid = new RasterGrid(0, 0, 5, 180, 180);
        for (double bandwidth : new double[] {9, 120}) {
            for (EdgeCorrection edge : EdgeCorrection.values()) {
                DensityRaster one = KernelDensity.of(points, grid, new DensityOptions(kernel, bandwidth, edge, 1));
                DensityRaster three = KernelDensity.of(other, grid, new DensityOptions(kernel, bandwidth, edge, 3));
                assertThat(values(three)).isEqualTo(values(one));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void sumsOfWeightsAddUpAndScale(Kernel kernel) {
        RasterGrid grid = new RasterGrid(-200, -200, 7, 180, 180);
        DensityOptions options = DensityOptions.of(kernel, 150);
        PlanarPoints all = random(2000, 0, 900, 21);
        double[] half = new double[2000];
        double[] rest = new double[2000];
        double[] thrice = new double[2000];
        for (int i = 0; i < half.length; i++) {
            half[i] = i % 2 == 0 ? all.weight(i) : 0;
            rest[i] = all.weight(i) - half[i];
            thrice[i] = 3 * all.weight(i);
        }
        double[] sum = values(KernelDensity.of(all, grid, options));
        double[] one = values(KernelDensity.of(PlanarPoints.weighted(all.xs(), all.ys(), half), grid, options));
        double[] two = values(KernelDensity.of(PlanarPoints.weighted(all.xs(), all.ys(), rest), grid, options));
        double[] three = values(KernelDensity.of(PlanarPoints.weighted(all.xs(), all.ys(), thrice), grid, options));
        double tolerance = 1e-10 * Arrays.stream(sum).max().orElseThrow();
        for (int i = 0; i < sum.length; i++) {
            assertThat(one[i] + two[i]).isCloseTo(sum[i], within(tolerance));
            assertThat(three[i]).isCloseTo(3 * sum[i], within(3 * tolerance));
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void theValueAtAPlaceDoesNotDependOnTheGridAroundIt(Kernel kernel) {
        PlanarPoints points = random(3000, 0, 900, 31);
        DensityOptions options = DensityOptions.of(kernel, 100);
        RasterGrid wide = new RasterGrid(-300, -300, 4, 400, 400);
        RasterGrid part = new RasterGrid(100, 220, 4, 90, 60);
        double[] whole = values(KernelDensity.of(points, wide, options));
        double[] cut = values(KernelDensity.of(points, part, options));
        double tolerance = 1e-9 * Arrays.stream(whole).max().orElseThrow();
        for (int i = 0; i < cut.length; i++) {
            assertThat(cut[i]).isCloseTo(whole[(i / 90 + 130) * 400 + i % 90 + 100], within(tolerance));
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void pointsBeyondTheWindowOfAnEdgeCorrectionAreLeftOut(Kernel kernel) {
        RasterGrid grid = new RasterGrid(0, 0, 10, 40, 30);
        PlanarPoints both = PlanarPoints.of(new double[] {100, 401, -300}, new double[] {100, 150, 100});
        PlanarPoints inside = PlanarPoints.of(new double[] {100}, new double[] {100});
        for (EdgeCorrection edge : new EdgeCorrection[] {EdgeCorrection.UNIFORM, EdgeCorrection.DIGGLE}) {
            DensityOptions options = new DensityOptions(kernel, 50, edge, 1);
            DensityRaster raster = KernelDensity.of(both, grid, options);
            assertThat(raster.pointsOutside()).isEqualTo(2);
            assertThat(values(raster)).isEqualTo(values(KernelDensity.of(inside, grid, options)));
        }
        DensityRaster plain = KernelDensity.of(both, grid, DensityOptions.of(kernel, 50));
        assertThat(plain.pointsOutside()).isZero();
        assertThat(plain.perSquareMetre(15 * 40 + 39)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aBandwidthMuchWiderThanTheGridIsFlat(Kernel kernel) {
        PlanarPoints points = random(50, 0, 90, 3);
        RasterGrid grid = new RasterGrid(0, 0, 1, 90, 90);
        double flat = Arrays.stream(values(KernelDensity.of(points, grid, DensityOptions.of(kernel, 1e9))))
                .max()
                .orElseThrow();
        double weights = IntStream.range(0, 50).mapToDouble(points::weight).sum();
        assertThat(flat).isCloseTo(weights * kernel.valueAt(0, 1e9), within(1e-9 * flat));
    }

    @Test
    void isExactlyZeroWhereNoKernelReaches() {
        PlanarPoints points = random(5000, 0, 300, 5);
        DensityOptions options = DensityOptions.of(Kernel.TRIWEIGHT, 90);
        double[] swept = RowSweep.density(points, new RasterGrid(-1000, -1000, 5, 500, 500), options, f -> {});
        assertThat(swept[0]).isZero();
        for (double value : swept) {
            assertThat(Double.doubleToRawLongBits(value))
                    .as("neither below zero nor -0")
                    .isNotNegative();
        }
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

    @Test
    void anAutomaticBandwidthNeedsTwoPlaces() {
        double[] same = {391_234.1, 391_234.1, 391_234.1};
        assertThatThrownBy(() -> Bandwidth.automatic(PlanarPoints.of(same, same)))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("too-few-points"));
    }

    private static double[] values(DensityRaster raster) {
        return IntStream.range(0, raster.grid().size())
                .mapToDouble(raster::perSquareMetre)
                .toArray();
    }

    /** Points of which many share a place, some with other weights. */
    private static PlanarPoints withRepeats(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(n, 0, 900).map(v -> v < 300 ? 250 : v).toArray();
        double[] y = random.doubles(n, 0, 900).map(v -> v < 500 ? 410 : v).toArray();
        return PlanarPoints.weighted(x, y, random.doubles(n, 0.5, 4).toArray());
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
