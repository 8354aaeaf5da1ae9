package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.Tails;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HotspotAnalysisTest {
    /** Uneven effort, nothing to find: some hot cell in at most 9 % of the seeds (planted truth P16). */
    @ParameterizedTest
    @ValueSource(ints = {7, 28, 91})
    void nullCountyRarelyShowsAHotCell(int days) {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.HEX, 110, 0, 0, 6000, 3000);
        int[] cells = new int[grid.size()];
        Arrays.setAll(cells, k -> k);
        SpatialWeights weights = SpatialWeights.band(grid.centres(cells), 116).withSelf();
        HotspotAnalysis analysis = new HotspotAnalysis(PValue.EXACT, Correction.FDR, 2);
        int seedsWithHotCells = 0;
        for (int seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] effort = new double[grid.size()];
            double total = 0;
            for (int i = 0; i < effort.length; i++) {
                boolean centre = Math.hypot(grid.centreX(i) - 3000, grid.centreY(i) - 1500) < 300;
                effort[i] = random.nextInt(12) == 0 ? 0 : (centre ? 3 : 1) * (0.3 + random.nextDouble());
                total += effort[i];
            }
            double[] counts = new double[grid.size()];
            for (int i = 0; i < effort.length; i++) {
                counts[i] = poisson(60.0 * days * effort[i] / total, random);
            }
            HotspotResult result = analysis.ofCounts(counts, effort, weights, Progress.NONE);
            seedsWithHotCells += result.count(2) + result.count(3) > 0 ? 1 : 0;
        }
        assertThat(seedsWithHotCells / 200.0).isLessThanOrEqualTo(0.09);
    }

    @Test
    void findsAPlantedSpotAndNotThePlaceThatIsPatrolledThreeTimes() {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.HEX, 120, 0, 0, 4000, 3000);
        int[] cells = new int[grid.size()];
        Arrays.setAll(cells, k -> k);
        SpatialWeights weights = SpatialWeights.band(grid.centres(cells), 130).withSelf();
        SplittableRandom random = new SplittableRandom(6);
        double[] effort = new double[grid.size()];
        double[] counts = new double[grid.size()];
        for (int i = 0; i < effort.length; i++) {
            boolean patrolled = Math.hypot(grid.centreX(i) - 1000, grid.centreY(i) - 1000) < 300;
            boolean dirty = Math.hypot(grid.centreX(i) - 3000, grid.centreY(i) - 2000) < 200;
            effort[i] = patrolled ? 3 : 1;
            counts[i] = poisson(1.2 * effort[i] * (dirty ? 6 : 1), random);
        }
        HotspotAnalysis analysis = new HotspotAnalysis(PValue.EXACT, Correction.FDR, 1);
        HotspotResult adjusted = analysis.ofCounts(counts, effort, weights, Progress.NONE);
        HotspotResult raw = analysis.ofValues(counts, weights, Progress.NONE);
        int patrolledCell = grid.cellAt(1000, 1000);
        assertThat(adjusted.hotspotClass(grid.cellAt(3000, 2000))).isEqualTo(3);
        assertThat(adjusted.hotspotClass(patrolledCell)).isZero();
        assertThat(raw.hotspotClass(patrolledCell)).isEqualTo(3);
        HotspotPatches.Patch first = HotspotPatches.of(adjusted, weights).get(0);
        assertThat(first.hot()).isTrue();
        assertThat(first.places()).contains(grid.cellAt(3000, 2000));
    }

    @ParameterizedTest
    @EnumSource(PValue.class)
    void constantFieldsAndIslandsGiveDefinedAnswers(PValue method) {
        double[] constant = new double[30];
        Arrays.fill(constant, 4);
        SpatialWeights none = new SpatialWeights.Builder(30).build();
        HotspotAnalysis analysis = new HotspotAnalysis(method, Correction.FDR, 1);
        for (SpatialWeights weights : new SpatialWeights[] {line(30, 1), none, none.withSelf()}) {
            HotspotResult result = analysis.ofValues(constant, weights, Progress.NONE);
            for (int i = 0; i < 30; i++) {
                assertThat(result.hotspotClass(i)).isZero();
                assertThat(result.p(i)).isBetween(0.0, 1.0);
                assertThat(Double.isFinite(result.z(i))).isTrue();
            }
        }
        assertThat(analysis.ofValues(constant, none, Progress.NONE).islands()).isEqualTo(30);
    }

    @Test
    void cellsWithoutEffortAreNoData() {
        double[] counts = {5, 0, 3, 9};
        double[] effort = {1, 1, 1, 0};
        HotspotResult result = new HotspotAnalysis(PValue.EXACT, Correction.FDR, 1)
                .ofCounts(counts, effort, line(4, 1), Progress.NONE);
        assertThat(result.noData(3)).isTrue();
        assertThat(result.hotspotClass(3)).isZero();
        assertThat(result.tested()).isEqualTo(3);
    }

    @Test
    void scaleAndOrderOfValuesDoNotMatter() {
        SplittableRandom random = new SplittableRandom(12);
        double[] values = random.doubles(300, 0, 9).toArray();
        SpatialWeights weights = line(300, 4);
        double[] plain = GetisOrd.scores(values, weights);
        double[] scaled =
                GetisOrd.scores(Arrays.stream(values).map(v -> 1e6 + 7 * v).toArray(), weights);
        for (int i = 0; i < 300; i++) {
            assertThat(scaled[i]).isCloseTo(plain[i], within(1e-6));
        }
    }

    @Test
    void bandEqualsBruteForceAndTurnsWithTheGrid() {
        SplittableRandom random = new SplittableRandom(21);
        double[] x = random.doubles(400, 1e7, 1e7 + 1000).toArray();
        double[] y = random.doubles(400, -500, 500).toArray();
        SpatialWeights weights = SpatialWeights.band(PlanarPoints.of(x, y), 90);
        SpatialWeights turned = SpatialWeights.band(
                PlanarPoints.of(Arrays.stream(y).map(v -> -v).toArray(), x), 90);
        for (int i = 0; i < 400; i++) {
            int degree = 0;
            for (int j = 0; j < 400; j++) {
                degree += j != i && Math.hypot(x[i] - x[j], y[i] - y[j]) <= 90 ? 1 : 0;
            }
            assertThat(weights.degree(i)).isEqualTo(degree).isEqualTo(turned.degree(i));
        }
    }

    @ParameterizedTest
    @EnumSource(CellGrid.Shape.class)
    void everyPlaceBelongsToTheNearestCentre(CellGrid.Shape shape) {
        CellGrid grid = CellGrid.covering(shape, 37, -210, -130, 400, 333);
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 2000; k++) {
            double x = random.nextDouble(-210, 400);
            double y = random.nextDouble(-130, 333);
            int cell = grid.cellAt(x, y);
            assertThat(cell).isNotNegative();
            double own = Math.hypot(x - grid.centreX(cell), y - grid.centreY(cell));
            for (int c = 0; c < grid.size(); c++) {
                assertThat(own).isLessThanOrEqualTo(Math.hypot(x - grid.centreX(c), y - grid.centreY(c)) + 1e-9);
            }
        }
    }

    @Test
    void aPlaceFallsIntoTheSameHexagonWhateverTheExtent() {
        CellGrid small = CellGrid.covering(CellGrid.Shape.HEX, 50, 1000, 1000, 1500, 1400);
        CellGrid large = CellGrid.covering(CellGrid.Shape.HEX, 50, -333, 17, 2500, 2400);
        int a = small.cellAt(1234, 1321);
        int b = large.cellAt(1234, 1321);
        assertThat(small.centreX(a)).isEqualTo(large.centreX(b));
        assertThat(small.centreY(a)).isEqualTo(large.centreY(b));
    }

    @Test
    void tooFewPointsSaySo() {
        PlanarPoints few = PlanarPoints.of(new double[59], new double[59]);
        assertThatThrownBy(() -> AutomaticScale.cell(few))
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContaining("at least 60");
    }

    @Test
    void tailsAgreeWithClosedForms() {
        assertThat(Tails.gammaUpper(1, 2)).isCloseTo(Math.exp(-2), within(1e-13));
        assertThat(Tails.binomialUpper(10, 0.5, 9)).isCloseTo(11 / 1024.0, within(1e-13));
        assertThat(Tails.binomialLower(10, 0.5, 1)).isCloseTo(11 / 1024.0, within(1e-13));
        assertThat(Normal.twoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-15));
        assertThat(Normal.cdf(1.959963984540054)).isCloseTo(0.975, within(1e-15));
        assertThat(Normal.twoSided(10) / 1.5239706048321166e-23).isCloseTo(1, within(1e-12));
    }

    @Test
    void adjustmentOfTheExampleInTheDocumentation() {
        assertThat(Correction.FDR.adjust(new double[] {0.01, 0.04, 0.03}))
                .containsExactly(new double[] {0.03, 0.04, 0.04}, within(1e-15));
    }

    private static SpatialWeights line(int n, int reach) {
        SpatialWeights.Builder builder = new SpatialWeights.Builder(n);
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - reach); j <= Math.min(n - 1, i + reach); j++) {
                builder.add(i, j, 1);
            }
        }
        return builder.build();
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int k = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            k++;
        }
        return k;
    }
}
