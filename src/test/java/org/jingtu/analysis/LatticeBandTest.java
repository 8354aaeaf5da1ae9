package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeBandTest {
    @ParameterizedTest
    @CsvSource({
        "HEX, 20, 1",
        "HEX, 21, 1",
        "HEX, 42, 1",
        "HEX, 131, 0.7",
        "HEX, 5000, 0.5",
        "SQUARE, 20, 1",
        "SQUARE, 29, 0.6",
        "SQUARE, 58, 1",
        "SQUARE, 130, 0.4",
        "SQUARE, 7, 1"
    })
    void sumsAreThoseOfTheBandsWeights(CellGrid.Shape shape, double metres, double share) {
        CellGrid grid = CellGrid.covering(shape, 20, -313, 77, 211, 430);
        SplittableRandom random = new SplittableRandom(9);
        int[] cells = IntStream.range(0, grid.size())
                .filter(c -> random.nextDouble() < share)
                .toArray();
        double[] values = random.ints(cells.length, 0, 50).asDoubleStream().toArray();
        SpatialWeights weights =
                SpatialWeights.band(grid.centres(cells), metres).withSelf();
        LatticeBand band = new LatticeBand(grid, cells, metres);
        double[] sums = band.sums(values, 1);
        double[] sizes = band.sizes(2);
        for (int i = 0; i < cells.length; i++) {
            double expected = 0;
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                expected += values[weights.neighbour(e)];
            }
            assertThat(sums[i]).isEqualTo(expected);
            assertThat(sizes[i]).isEqualTo(weights.degree(i));
        }
        assertThat(band.sums(values, 3)).containsExactly(sums);
    }

    @Test
    void exampleOfTheDocumentation() {
        for (CellGrid.Shape shape : CellGrid.Shape.values()) {
            CellGrid grid = CellGrid.covering(shape, 100, 0, 0, 1000, 1000);
            int[] cells = IntStream.range(0, grid.size()).toArray();
            boolean hex = shape == CellGrid.Shape.HEX;
            double[] sizes = new LatticeBand(grid, cells, hex ? 105 : 142).sizes(1);
            assertThat(Arrays.stream(sizes).max().orElseThrow()).isEqualTo(hex ? 7 : 9);
        }
    }
}
