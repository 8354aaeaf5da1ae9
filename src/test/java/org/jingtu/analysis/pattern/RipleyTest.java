package org.jingtu.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;

class RipleyTest {
    private static final EnumSet<RipleyCorrection> ALL = EnumSet.allOf(RipleyCorrection.class);

    @Test
    void theExamplesOfTheDocumentation() {
        PlanarPoints corners = PlanarPoints.of(new double[] {4, 5, 5, 4}, new double[] {4, 4, 5, 5});
        PatternWindow window = PatternWindow.rectangle(0, 0, 10, 10);
        RipleyK k = RipleyK.of(corners, window, new RipleyDistances(1, 1), ALL, 1, Progress.NONE);
        assertThat(k.k(RipleyCorrection.NONE, 1)).isCloseTo(100 / 12.0 * 8, within(1e-12));
        assertThat(ClarkEvans.of(corners, PatternWindow.rectangle(0, 0, 4, 4)).index())
                .isCloseTo(1, within(1e-12));
        assertThat(PairCorrelation.halfWidthMetres(300, 800_000)).isCloseTo(7.75, within(0.005));
        PlanarPoints four = PlanarPoints.of(new double[] {1, 6, 7, 8}, new double[] {1, 1, 1, 1});
        assertThat(QuadratTest.of(four, window.bounds(), 2, 1).chiSquare()).isCloseTo(1, within(1e-12));
    }

    /** Values of spatstat 3.0-3 for the same points and window. */
    @Test
    void inAPolygonWithAHole() {
        PatternWindow window = notched();
        PlanarPoints points = inside(window);
        assertThat(points.size()).isEqualTo(241);
        RipleyK k = RipleyK.of(points, window, new RipleyDistances(150, 50), ALL, 2, Progress.NONE);
        double[] none = {0, 73630.7053941909, 120098.2883817428, 158565.6120331950};
        double[] isotropic = {0, 73847.7109992381, 121864.9370818751, 166697.5331112742};
        for (int r = 0; r < 4; r++) {
            assertThat(k.k(RipleyCorrection.NONE, r)).isCloseTo(none[r], within(1e-9 * none[r]));
            assertThat(k.k(RipleyCorrection.ISOTROPIC, r)).isCloseTo(isotropic[r], within(1e-9 * isotropic[r]));
        }
        double area = window.areaSquareMetres();
        double overlap = window.overlapSquareMetres(points.x(1) - points.x(0), points.y(1) - points.y(0));
        assertThat(area / overlap).isCloseTo(1.74541059902264, within(1e-10));
        assertThat(window.edgeDistance(649.704, 319.53)).isCloseTo(53.9546894718152, within(1e-10));
    }

    @Test
    void aPolygonThatIsARectangleIsThatRectangle() {
        PatternWindow rectangle = PatternWindow.rectangle(10, -20, 310, 180);
        PatternWindow polygon = PatternWindow.polygons(PlanarPolygons.builder()
                .ring(new double[] {10, 10, 310, 310}, new double[] {-20, 180, 180, -20})
                .endArea()
                .build());
        SplittableRandom random = new SplittableRandom(3);
        assertThat(polygon.areaSquareMetres()).isEqualTo(rectangle.areaSquareMetres());
        assertThat(polygon.perimeterMetres()).isEqualTo(rectangle.perimeterMetres());
        for (int i = 0; i < 300; i++) {
            double outside = 600 * random.nextDouble() - 300;
            assertThat(polygon.edgeDistance(outside, 300))
                    .isCloseTo(rectangle.edgeDistance(outside, 300), within(1e-12));
            double x = 10 + 300 * random.nextDouble();
            double y = -20 + 200 * random.nextDouble();
            double r = 1 + 150 * random.nextDouble();
            assertThat(polygon.circleShare(x, y, r)).isCloseTo(rectangle.circleShare(x, y, r), within(1e-12));
            assertThat(polygon.edgeDistance(x, y)).isCloseTo(rectangle.edgeDistance(x, y), within(1e-12));
            assertThat(polygon.overlapSquareMetres(x - 150, y))
                    .isCloseTo(rectangle.overlapSquareMetres(x - 150, y), within(1e-6));
        }
        assertThat(rectangle.circleShare(10, -20, 50)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void pairsByBoxesAreThoseOfBruteForce() {
        SplittableRandom random = new SplittableRandom(6);
        double[] x = random.doubles(300, 0, 1000).toArray();
        double[] y = random.doubles(300, 0, 300).toArray();
        x[7] = x[8];
        y[7] = y[8];
        for (double reach : new double[] {0.5, 40, 2000}) {
            int expected = 0;
            for (int i = 0; i < 300; i++) {
                for (int j = i + 1; j < 300; j++) {
                    expected += Math.hypot(x[i] - x[j], y[i] - y[j]) <= reach ? 1 : 0;
                }
            }
            int[] found = new int[1];
            new ClosePairs(x, y, reach).forEach(0, 300, (i, j, dx, dy, distance) -> found[0]++);
            assertThat(found[0]).isEqualTo(expected);
        }
    }

    @Test
    void orderPlaceAndThreadsDoNotMatter() {
        Golden golden = Golden.read("points.csv");
        double[] x = golden.column("x");
        double[] y = golden.column("y");
        PatternWindow window = PatternWindow.rectangle(0, 0, 1000, 800);
        RipleyDistances distances = new RipleyDistances(100, 10);
        RipleyK one = RipleyK.of(PlanarPoints.of(x, y), window, distances, ALL, 1, Progress.NONE);
        RipleyK two = RipleyK.of(PlanarPoints.of(x, y), window, distances, ALL, 2, Progress.NONE);
        RipleyK turned =
                RipleyK.of(PlanarPoints.of(reversed(x, 0), reversed(y, 0)), window, distances, ALL, 1, Progress.NONE);
        RipleyK moved = RipleyK.of(
                PlanarPoints.of(reversed(x, 1e7), reversed(y, 1e7)),
                PatternWindow.rectangle(1e7, 1e7, 1e7 + 1000, 1e7 + 800),
                distances,
                ALL,
                1,
                Progress.NONE);
        for (RipleyCorrection correction : ALL) {
            for (int r = 0; r < one.size(); r++) {
                double k = one.k(correction, r);
                assertThat(two.k(correction, r)).isEqualTo(k);
                assertThat(turned.k(correction, r)).isCloseTo(k, within(1e-9 * (1 + k)));
                assertThat(moved.k(correction, r)).isCloseTo(k, within(1e-6 * (1 + k)));
            }
        }
    }

    @Test
    void pointsAtOnePlaceHaveADefinedAnswer() {
        PlanarPoints same = PlanarPoints.of(new double[] {5, 5, 5}, new double[] {5, 5, 5});
        PatternWindow window = PatternWindow.rectangle(0, 0, 10, 10);
        RipleyK k = RipleyK.of(same, window, new RipleyDistances(20, 5), ALL, 1, Progress.NONE);
        for (RipleyCorrection correction : ALL) {
            assertThat(k.k(correction, 4)).isFinite();
        }
        assertThat(ClarkEvans.of(same, window).index()).isZero();
        assertThatThrownBy(() -> ClarkEvans.of(PlanarPoints.of(new double[1], new double[1]), window))
                .isInstanceOf(UnusableDataException.class);
    }

    @Test
    void envelopesTellClustersFromChance() {
        SplittableRandom random = new SplittableRandom(12);
        PatternWindow window = notched();
        RipleyDistances distances = new RipleyDistances(100, 20);
        RipleyEnvelope.Simulation how = new RipleyEnvelope.Simulation(39, RipleyCorrection.ISOTROPIC, 5, 2);
        RipleyEnvelope clustered =
                RipleyEnvelope.of(inside(window), new boolean[0], window, distances, how, Progress.NONE);
        assertThat(clustered.p()).isEqualTo(1 / 40.0);
        double[] x = random.doubles(150, 0, 1000).toArray();
        double[] y = random.doubles(150, 0, 500).toArray();
        PatternWindow lower = PatternWindow.rectangle(0, 0, 1000, 500);
        RipleyEnvelope even =
                RipleyEnvelope.of(PlanarPoints.of(x, y), new boolean[0], lower, distances, how, Progress.NONE);
        assertThat(even.p()).isGreaterThan(0.05);
        for (int r = 1; r < 6; r++) {
            assertThat(even.low(r)).isLessThan(even.high(r));
        }
        RipleyEnvelope again = RipleyEnvelope.of(
                PlanarPoints.of(x, y),
                new boolean[0],
                lower,
                distances,
                new RipleyEnvelope.Simulation(39, RipleyCorrection.ISOTROPIC, 5, 1),
                Progress.NONE);
        assertThat(again.p()).isEqualTo(even.p());
        assertThat(again.high(3)).isEqualTo(even.high(3));
    }

    @Test
    void pointStatistics() {
        Golden expected = Golden.read("point_stats.csv");
        Golden golden = Golden.read("points.csv");
        PlanarPoints points = PlanarPoints.of(golden.column("x"), golden.column("y"));
        PatternWindow window = PatternWindow.rectangle(0, 0, 1000, 800);
        ClarkEvans index = ClarkEvans.of(points, window);
        close(index.index(), expected, "clarkevans_naive");
        close(index.donnelly(), expected, "clarkevans_Donnelly");
        close(index.meanMetres(), expected, "mean_nn_dist");
        assertThat(index.p()).isLessThan(1e-30);
        QuadratTest quadrats = QuadratTest.of(points, window.bounds(), 5, 4);
        close(quadrats.chiSquare(), expected, "quadrat5x4_X2");
        close(quadrats.degreesOfFreedom(), expected, "quadrat5x4_df");
        close(quadrats.p(), expected, "quadrat5x4_p");
    }

    @Test
    void canBeCancelled() {
        Progress cancel = fraction -> {
            throw new CancellationException();
        };
        PatternWindow window = notched();
        assertThatThrownBy(() -> RipleyK.of(inside(window), window, new RipleyDistances(9, 3), ALL, 2, cancel))
                .isInstanceOf(CancellationException.class);
    }

    private static void close(double found, Golden expected, String name) {
        double truth = expected.column("value")[Arrays.asList(names(expected)).indexOf(name)];
        assertThat(found).isCloseTo(truth, within(1e-8 * Math.abs(truth)));
    }

    private static String[] names(Golden expected) {
        return IntStream.range(0, expected.size())
                .mapToObj(row -> expected.text("stat", row))
                .toArray(String[]::new);
    }

    private static double[] reversed(double[] values, double offset) {
        double[] turned = new double[values.length];
        Arrays.setAll(turned, i -> values[values.length - 1 - i] + offset);
        return turned;
    }

    private static PatternWindow notched() {
        return PatternWindow.polygons(PlanarPolygons.builder()
                .ring(new double[] {0, 1000, 1000, 500, 500, 0}, new double[] {0, 0, 800, 800, 500, 650})
                .ring(new double[] {700, 700, 800}, new double[] {200, 300, 250})
                .endArea()
                .build());
    }

    private static PlanarPoints inside(PatternWindow window) {
        Golden points = Golden.read("points.csv");
        double[] x = points.column("x");
        double[] y = points.column("y");
        int[] kept = IntStream.range(0, x.length)
                .filter(i -> window.covers(x[i], y[i]))
                .toArray();
        return PlanarPoints.of(
                IntStream.of(kept).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> y[i]).toArray());
    }
}
