package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.autocorrelation.MoranI;
import org.junit.jupiter.api.Test;

class AutomaticScaleTest {
    private static final PlanarPoints SQUARES = centres(40);

    @Test
    void theBandIsTheFirstPeak() {
        AutomaticScale small = AutomaticScale.band(SQUARES, spots(250), 100);
        assertThat(small.metres()).isCloseTo(315, within(1e-9));
        assertThat(small.reason()).startsWith("first peak of incremental Moran's I (z = ");
        assertThat(zAt(small.metres(), spots(250)))
                .isGreaterThan(zAt(small.metres() - 105, spots(250)))
                .isGreaterThan(zAt(small.metres() + 105, spots(250)));
        assertThat(AutomaticScale.band(SQUARES, spots(700), 100).metres()).isGreaterThan(600);
    }

    @Test
    void whatFallsFromTheStartTakesTheShortestDistance() {
        double[] pairs = new double[SQUARES.size()];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = random.nextInt(20);
            pairs[i + 1] = pairs[i];
        }
        AutomaticScale band = AutomaticScale.band(SQUARES, pairs, 100);
        assertThat(band.metres()).isCloseTo(105, within(1e-9));
        assertThat(band.reason()).contains("the shortest distance; it falls from there");
        assertThat(band.reasonZh()).contains("为最短距离");
    }

    @Test
    void aTrendHasNoPeak() {
        double[] trend = Arrays.stream(SQUARES.xs()).map(x -> x / 100).toArray();
        AutomaticScale band = AutomaticScale.band(SQUARES, trend, 100);
        assertThat(band.reason()).startsWith("Moran's I has no peak up to ");
        assertThat(band.metres()).isCloseTo(420, within(1e-9));
    }

    @Test
    void withoutLikenessAPlaceHasAboutThirtyNeighbours() {
        AutomaticScale band = AutomaticScale.band(SQUARES, new double[SQUARES.size()], 100);
        assertThat(band.reason()).startsWith("neighbours are not clearly alike up to ");
        assertThat(band.metres()).isCloseTo(420, within(1e-9));
    }

    @Test
    void distancesAtWhichManyStandAloneArePassedOver() {
        // pairs of places 1 m apart, the pairs 100 m apart: the mean distance to the nearest is no neighbourhood
        double[] x = IntStream.range(0, 400)
                .mapToDouble(i -> i % 4 == 0 ? i * 50.0 : i * 50.0 + (i % 2 == 0 ? 0 : -49))
                .toArray();
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i / 40).toArray();
        AutomaticScale band = AutomaticScale.band(PlanarPoints.of(x, new double[400]), values, 25);
        assertThat(band.metres()).isGreaterThan(90);
    }

    @Test
    void fewPlacesHaveABandAndOnePlaceHasNone() {
        PlanarPoints two = PlanarPoints.of(new double[] {0, 30}, new double[2]);
        assertThat(AutomaticScale.band(two, new double[] {1, 2}, 30).metres()).isCloseTo(31.5, within(1e-9));
        assertThatThrownBy(() -> AutomaticScale.band(
                        PlanarPoints.of(new double[5], new double[5]), new double[] {1, 2, 3, 4, 5}, 0))
                .isInstanceOf(UnusableDataException.class)
                .extracting("code")
                .isEqualTo("too-few-places");
    }

    @Test
    void movedTurnedAndReorderedItIsTheSame() {
        double[] values = spots(250);
        double chosen = AutomaticScale.band(SQUARES, values, 100).metres();
        int n = values.length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] moved = new double[n];
        for (int i = 0; i < n; i++) {
            x[n - 1 - i] = 1e7 - SQUARES.y(i);
            y[n - 1 - i] = 3e6 + SQUARES.x(i);
            moved[n - 1 - i] = values[i];
        }
        assertThat(AutomaticScale.band(PlanarPoints.of(x, y), moved, 100, 3).metres())
                .isEqualTo(chosen);
    }

    @Test
    void aBandsMomentsNeedNoLookingUp() {
        SpatialWeights band = SpatialWeights.band(SQUARES, 210);
        assertThat(MoranI.ofSymmetric(spots(250), band)).isEqualTo(MoranI.of(spots(250), band));
    }

    private static double zAt(double metres, double[] values) {
        return MoranI.of(values, SpatialWeights.band(SQUARES, metres)).z();
    }

    private static PlanarPoints centres(int side) {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, side * 100 - 1, side * 100 - 1);
        return grid.centres(IntStream.range(0, grid.size()).toArray());
    }

    /** Three round spots on quiet ground. */
    private static double[] spots(double radius) {
        double[][] middles = {{850, 850}, {3050, 1050}, {1850, 3050}};
        SplittableRandom random = new SplittableRandom(4);
        return IntStream.range(0, SQUARES.size())
                .mapToDouble(i -> random.nextInt(3)
                        + (Arrays.stream(middles)
                                        .anyMatch(m -> Math.hypot(SQUARES.x(i) - m[0], SQUARES.y(i) - m[1]) <= radius)
                                ? 8
                                : 0))
                .toArray();
    }
}
