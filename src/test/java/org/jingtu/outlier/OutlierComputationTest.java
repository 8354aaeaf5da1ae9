package org.jingtu.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.lattice.LatticeInput;
import org.jingtu.platform.run.RunCard;
import org.jingtu.result.ResultFeature;
import org.jingtu.track.PatrolEffort;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** A county of 2 × 2 km in squares of 100 m: about 2 finds a kilometre, but for what each test plants. */
class OutlierComputationTest {
    private static final int SIDE = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 28);

    private final int[][] finds = new int[SIDE][SIDE];
    private final double[][] kilometres = new double[SIDE][SIDE];

    OutlierComputationTest() {
        SplittableRandom random = new SplittableRandom(7);
        for (int column = 0; column < SIDE; column++) {
            for (int row = 0; row < SIDE; row++) {
                finds[column][row] = 1 + random.nextInt(3);
                kilometres[column][row] = 1;
            }
        }
        for (int column = 3; column < 7; column++) {
            Arrays.fill(finds[column], 3, 7, 20);
        }
    }

    @Test
    void aPatchIsHighAmongHigh() {
        List<ResultFeature> cells = cells("effort");
        assertThat(classAt(cells, 4, 4)).isEqualTo("hh");
        assertThat(classAt(cells, 15, 15)).isIn("none", "ll");
    }

    @Test
    void theGapInAPatchIsLowAmongHigh() {
        finds[5][5] = 0;
        assertThat(classAt(cells("effort"), 5, 5)).isEqualTo("lh");
    }

    @Test
    void whatIsPatrolledMoreIsHighByCountsOnly() {
        for (int column = 12; column < 16; column++) {
            Arrays.fill(finds[column], 12, 16, 20);
            Arrays.fill(kilometres[column], 12, 16, 10);
        }
        assertThat(classAt(cells("raw"), 13, 13)).isEqualTo("hh");
        assertThat(classAt(cells("effort"), 13, 13)).isNotEqualTo("hh");
    }

    @Test
    void nothingIsSaidWhereNobodyPatrolled() {
        kilometres[4][4] = 0;
        OutlierComputation.Outcome outcome = compute("effort");
        assertThat(classAt(outcome.table().features(PlanarGeometries.inMetres()), 4, 4))
                .isEqualTo("no_data");
        assertThat(outcome.table().summary().tested())
                .isEqualTo(outcome.table().summary().cells()
                        - outcome.table().summary().classes().get("no_data"));
        assertThat(outcome.table().lattice().told().leftOut().get(1).count()).isEqualTo(20);
    }

    @Test
    void theBandIsChosenWithAReason() {
        OutlierComputation.Outcome outcome = compute("effort");
        assertThat(outcome.chosen().bandMetres()).isEqualTo(150);
        assertThat(outcome.reasons()).extracting(RunCard.Reason::parameter).containsExactly("bandMetres");
    }

    @Test
    void aCountyWithoutStreetsAndAreasIsRefused() {
        LatticeInput input = new LatticeInput(
                DAY,
                DAY,
                points(),
                100,
                new PatrolEffort(),
                PlanarLines.builder().build(),
                PlanarPolygons.builder().build());
        assertThatThrownBy(() -> new OutlierComputation(asked("raw"), input).compute(Progress.NONE))
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContaining("at least 30 cells");
    }

    private List<ResultFeature> cells(String indicator) {
        return compute(indicator).table().features(PlanarGeometries.inMetres());
    }

    private OutlierComputation.Outcome compute(String indicator) {
        PatrolEffort effort = new PatrolEffort();
        for (int column = 0; column < SIDE; column++) {
            for (int row = 0; row < SIDE; row++) {
                if (kilometres[column][row] > 0) {
                    effort.add(2 * column, 2 * row, kilometres[column][row]);
                }
            }
        }
        double side = SIDE * 100 - 1;
        PlanarPolygons county = PlanarPolygons.builder()
                .ring(new double[] {1, side, side, 1, 1}, new double[] {1, 1, side, side, 1})
                .endArea()
                .build();
        PlanarPoints points = points();
        LatticeInput input = new LatticeInput(
                DAY, DAY, points, points.size(), effort, PlanarLines.builder().build(), county);
        return new OutlierComputation(asked(indicator), input).compute(Progress.NONE);
    }

    /** All in the south-western quarter of their cell, where the effort is. */
    private PlanarPoints points() {
        DoubleStream.Builder x = DoubleStream.builder();
        DoubleStream.Builder y = DoubleStream.builder();
        for (int column = 0; column < SIDE; column++) {
            for (int row = 0; row < SIDE; row++) {
                for (int k = 0; k < finds[column][row]; k++) {
                    x.add(column * 100 + 10 + k);
                    y.add(row * 100 + 20);
                }
            }
        }
        return PlanarPoints.of(x.build().toArray(), y.build().toArray());
    }

    private static OutlierParameters asked(String indicator) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        return new OutlierParameters(day, day, List.of(), List.of(), indicator, "square", 100.0, null, 999, "fdr");
    }

    private static Object classAt(List<ResultFeature> cells, int column, int row) {
        Point place = new GeometryFactory().createPoint(new Coordinate(column * 100 + 25, row * 100 + 25));
        return cells.stream()
                .filter(cell -> cell.shape().contains(place))
                .map(cell -> cell.properties().get("class"))
                .findFirst()
                .orElseThrow();
    }
}
