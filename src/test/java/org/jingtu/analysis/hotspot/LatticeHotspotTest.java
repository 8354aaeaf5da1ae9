package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatticeHotspotTest {
    private static final double CELL = 50;

    @ParameterizedTest
    @EnumSource(PValue.class)
    void aLatticeWithHolesGivesWhatItsWeightsGive(PValue method) {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.HEX, CELL, 0, 0, 2000, 1500);
        SplittableRandom random = new SplittableRandom(17);
        int[] cells = IntStream.range(0, grid.size())
                .filter(c -> random.nextInt(4) > 0)
                .toArray();
        double[] counts = new double[cells.length];
        double[] effort = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            counts[i] = Math.floor(-3 * Math.log(random.nextDouble()));
            effort[i] = random.nextInt(9) == 0 ? 0 : random.nextInt(1, 5);
        }
        SpatialWeights weights =
                SpatialWeights.band(grid.centres(cells), 2.1 * CELL).withSelf();
        LatticeBand band = new LatticeBand(grid, cells, 2.1 * CELL);
        HotspotAnalysis analysis = new HotspotAnalysis(method, Correction.FDR, 2);
        same(analysis.ofValues(counts, band, Progress.NONE), analysis.ofValues(counts, weights, Progress.NONE));
        same(
                analysis.ofCounts(counts, effort, band, Progress.NONE),
                analysis.ofCounts(counts, effort, weights, Progress.NONE));
    }

    private static void same(HotspotResult actual, HotspotResult expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.z(i)).isCloseTo(expected.z(i), within(1e-11));
            assertThat(actual.q(i)).isCloseTo(expected.q(i), within(1e-9));
            assertThat(actual.noData(i)).isEqualTo(expected.noData(i));
            assertThat(actual.value(i)).isEqualTo(expected.value(i));
        }
        assertThat(actual.islands()).isEqualTo(expected.islands());
        assertThat(actual.tested()).isEqualTo(expected.tested());
    }

    @Test
    void aQuarterTurnTurnsTheScores() {
        int side = 12;
        CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, CELL, 0, 0, side * CELL, side * CELL);
        int[] cells = IntStream.range(0, grid.size()).toArray();
        double[] values = new SplittableRandom(2).doubles(cells.length).toArray();
        double[] turned = new double[cells.length];
        for (int c = 0; c < cells.length; c++) {
            turned[grid.cellAt(side * CELL - grid.centreY(c), grid.centreX(c))] = values[c];
        }
        HotspotAnalysis analysis = new HotspotAnalysis(PValue.PERMUTATION, Correction.BY, 1);
        LatticeBand band = new LatticeBand(grid, cells, 1.5 * CELL);
        HotspotResult plain = analysis.ofValues(values, band, Progress.NONE);
        HotspotResult after = analysis.ofValues(turned, band, Progress.NONE);
        for (int c = 0; c < cells.length; c++) {
            int to = grid.cellAt(side * CELL - grid.centreY(c), grid.centreX(c));
            assertThat(after.z(to)).isCloseTo(plain.z(c), within(1e-11));
        }
    }

    /** Equal effort, raw counts, the default p-value of points: some hot cell in at most 9 % of the seeds. */
    @Test
    void permutationKeepsItsLevelOnScarceCounts() {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.HEX, 108, 0, 0, 6000, 3000);
        int[] cells = IntStream.range(0, grid.size()).toArray();
        LatticeBand band = new LatticeBand(grid, cells, 116);
        for (int days : new int[] {7, 28, 91}) {
            int withHotCells = 0;
            int withHotCellsByNormal = 0;
            for (int seed = 1; seed <= 100; seed++) {
                SplittableRandom random = new SplittableRandom(1000L * days + seed);
                double[] counts = new double[grid.size()];
                for (int issue = 0; issue < 60 * days; issue++) {
                    counts[random.nextInt(counts.length)]++;
                }
                withHotCells += hot(PValue.PERMUTATION, counts, band);
                withHotCellsByNormal += hot(PValue.NORMAL, counts, band);
            }
            assertThat(withHotCells).isLessThanOrEqualTo(9);
            assertThat(withHotCellsByNormal).isGreaterThan(9);
        }
    }

    private static int hot(PValue method, double[] counts, LatticeBand band) {
        HotspotResult result = new HotspotAnalysis(method, Correction.FDR, 1).ofValues(counts, band, Progress.NONE);
        return result.count(2) + result.count(3) > 0 ? 1 : 0;
    }
}
