package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 60 issues a day on 1,800 cells of 100 m. */
class HotspotPowerTest {
    private static final int CELLS = 1800;
    private static final int MIDDLE = 20 * 45 + 22;
    private static final double TIMES = 4;
    private static final int COUNTIES = 40;

    private static HotspotPower days(int days) {
        return new HotspotPower(9 * 60.0 * days / CELLS, 9, CELLS);
    }

    @Test
    void aWeekIsTooLittleAndAQuarterIsEnough() {
        assertThat(days(7).of(TIMES)).isCloseTo(0.22, within(0.01));
        assertThat(days(28).of(TIMES)).isCloseTo(0.97, within(0.01));
        assertThat(days(91).of(TIMES)).isGreaterThan(0.99);
        assertThat(days(28).of(1)).isLessThan(0.001);
    }

    /** Permutation p, false discovery rate: what the service does with points. */
    @ParameterizedTest
    @CsvSource({"105, 28", "150, 7", "150, 28", "150, 91", "210, 7", "320, 7"})
    void simulatedCountiesAgreeWithin15Points(double bandMetres, int days) {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, 4499, 3999);
        assertThat(grid.size()).isEqualTo(CELLS);
        PlanarPoints centres = grid.centres(IntStream.range(0, CELLS).toArray());
        SpatialWeights weights = SpatialWeights.band(centres, bandMetres).withSelf();
        int found = 0;
        double predicted = 0;
        SplittableRandom random = new SplittableRandom(days);
        for (int county = 0; county < COUNTIES; county++) {
            double[] counts = county(weights, days, random);
            double expected =
                    IntStream.range(0, CELLS).mapToDouble(i -> counts[i]).sum() / CELLS;
            HotspotResult result =
                    new HotspotAnalysis(PValue.PERMUTATION, Correction.FDR, 1).ofValues(counts, weights, Progress.NONE);
            found += result.hotspotClass(MIDDLE) >= 2 ? 1 : 0;
            predicted += new HotspotPower(expected * weights.degree(MIDDLE), weights.degree(MIDDLE), CELLS).of(TIMES)
                    / COUNTIES;
        }
        assertThat(predicted).isCloseTo((double) found / COUNTIES, within(0.15));
    }

    private static double[] county(SpatialWeights weights, int days, SplittableRandom random) {
        double[] counts = new double[CELLS];
        double perCell = 60.0 * days / CELLS;
        for (int i = 0; i < CELLS; i++) {
            counts[i] = poisson(weights.weightOf(MIDDLE, i) > 0 ? TIMES * perCell : perCell, random);
        }
        return counts;
    }

    private static int poisson(double mean, SplittableRandom random) {
        int count = -1;
        for (double time = 0; time <= mean; time -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }

    @Test
    void aLargeNeighbourhoodIsNotHopeless() {
        // 1,000 cells in a neighbourhood, thousands of cells, many issues: a spot as large as it is found
        assertThat(new HotspotPower(500, 1000, 8000).of(TIMES)).isGreaterThan(0.99);
    }

    @Test
    void aNeighbourhoodThatIsEverythingTellsNothing() {
        assertThat(new HotspotPower(500, 100, 100).of(TIMES)).isZero();
        assertThat(new HotspotPower(0, 9, 100).of(TIMES)).isZero();
    }
}
