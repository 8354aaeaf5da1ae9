package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpatialWeightsTest {
    @ParameterizedTest
    @CsvSource({"QUEEN, nc_count_nb.csv", "ROOK, nc_rook_nb.csv"})
    void contiguityOfCountiesAsInSpdep(Contiguity kind, String golden) {
        SpatialWeights weights = SpatialWeights.contiguity(counties(), kind);
        Golden pairs = Golden.read(golden);
        TreeSet<String> expected = new TreeSet<>();
        for (int k = 0; k < pairs.size(); k++) {
            expected.add(pairs.text("i", k) + "-" + pairs.text("j", k));
        }
        TreeSet<String> actual = new TreeSet<>();
        for (int i = 0; i < weights.size(); i++) {
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                actual.add((i + 1) + "-" + (weights.neighbour(e) + 1));
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void fourSquaresMeetInACorner() {
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        for (int k = 0; k < 4; k++) {
            double x = k % 2;
            double y = k / 2;
            builder.ring(new double[] {x, x + 1, x + 1, x}, new double[] {y, y, y + 1, y + 1})
                    .endArea();
        }
        PlanarPolygons squares = builder.build();
        assertThat(SpatialWeights.contiguity(squares, Contiguity.QUEEN).degree(0))
                .isEqualTo(3);
        assertThat(SpatialWeights.contiguity(squares, Contiguity.ROOK).degree(0))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 299})
    void nearestAreThoseOfBruteForce(int k) {
        SplittableRandom random = new SplittableRandom(k);
        // whole coordinates, so that many places are equally far and some fall together; one far away
        double[] x = random.doubles(300, 0, 40).map(Math::rint).toArray();
        double[] y = random.doubles(300, 0, 15).map(Math::rint).toArray();
        x[17] = 5000;
        SpatialWeights nearest = SpatialWeights.nearest(PlanarPoints.of(x, y), k);
        for (int i = 0; i < 300; i++) {
            int from = i;
            int[] expected = IntStream.range(0, 300)
                    .filter(j -> j != from)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> square(x[j] - x[from]) + square(y[j] - y[from]))
                            .thenComparing(j -> j))
                    .limit(k)
                    .mapToInt(j -> j)
                    .sorted()
                    .toArray();
            assertThat(row(nearest, i)).containsExactly(expected);
        }
    }

    @Test
    void aBandOfExactlyTheCellReachesAllTouchingHexagonsFarFromTheOrigin() {
        CellGrid grid = CellGrid.covering(CellGrid.Shape.HEX, 100, 500_123, 3_012_345, 501_123, 3_013_345);
        int[] cells = IntStream.range(0, grid.size()).toArray();
        SpatialWeights weights = SpatialWeights.band(grid.centres(cells), 100);
        int inner = grid.cellAt(500_600, 3_012_800);
        assertThat(weights.degree(inner)).isEqualTo(6);
        assertThat(new LatticeBand(grid, cells, 100).sizes(1)[inner]).isEqualTo(7);
    }

    @Test
    void bandDoesNotDependOnThreads() {
        SplittableRandom random = new SplittableRandom(3);
        PlanarPoints places = PlanarPoints.of(
                random.doubles(20_000, 0, 1000).toArray(),
                random.doubles(20_000, 0, 1000).toArray());
        SpatialWeights one = SpatialWeights.band(places, 15, 1);
        SpatialWeights three = SpatialWeights.band(places, 15, 3);
        assertThat(three.first(20_000)).isEqualTo(one.first(20_000)).isPositive();
        for (int e = 0; e < one.first(20_000); e++) {
            assertThat(three.neighbour(e)).isEqualTo(one.neighbour(e));
        }
    }

    @Test
    void bisquareFallsWithTheDistance() {
        SpatialWeights weights =
                SpatialWeights.bisquare(PlanarPoints.of(new double[] {0, 3, 9}, new double[] {0, 4, 0}), 10);
        assertThat(weights.weight(weights.first(0))).isCloseTo(0.5625, within(1e-12));
        assertThat(weights.weight(weights.first(0) + 1)).isCloseTo(0.0361, within(1e-12));
    }

    @Test
    void selfStandsInOrderAndStandardisedRowsSumToOne() {
        SpatialWeights weights = new SpatialWeights.Builder(4)
                .add(1, 3, 2)
                .add(1, 0, 1)
                .add(2, 3, 5)
                .build()
                .withSelf();
        assertThat(row(weights, 0)).containsExactly(0);
        assertThat(row(weights, 1)).containsExactly(0, 1, 3);
        assertThat(row(weights, 3)).containsExactly(3);
        SpatialWeights standardised = weights.rowStandardised();
        assertThat(standardised.weight(standardised.first(1) + 2)).isEqualTo(0.5);
    }

    @Test
    void aPairGivenTwiceIsRefused() {
        SpatialWeights.Builder builder =
                new SpatialWeights.Builder(3).add(0, 1, 1).add(2, 1, 1).add(0, 1, 4);
        assertThatThrownBy(builder::build)
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContaining("from place 0 to place 1");
    }

    private static double square(double d) {
        return d * d;
    }

    private static int[] row(SpatialWeights weights, int i) {
        return IntStream.range(weights.first(i), weights.first(i + 1))
                .map(weights::neighbour)
                .toArray();
    }

    /** Reads the rings of each county's outline. */
    private static PlanarPolygons counties() {
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        for (String line : Golden.lines("nc_polygons.txt")) {
            List<String> rings = new ArrayList<>();
            for (String part : line.split("[()]+")) {
                if (part.matches(".*\\d [-\\d].*")) {
                    rings.add(part);
                }
            }
            for (String ring : rings) {
                String[] vertices = ring.split(", *");
                builder.ring(ordinate(vertices, 0), ordinate(vertices, 1));
            }
            builder.endArea();
        }
        return builder.build();
    }

    private static double[] ordinate(String[] vertices, int which) {
        return Arrays.stream(vertices)
                .mapToDouble(vertex -> Double.parseDouble(vertex.trim().split(" ")[which]))
                .toArray();
    }
}
