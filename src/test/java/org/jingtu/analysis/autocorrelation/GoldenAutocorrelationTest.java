package org.jingtu.analysis.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against spdep 1.2-7. */
class GoldenAutocorrelationTest {
    private static final String FIELDS =
            """
            grid_queen8, grid_input, value
            grid_band24, grid_input, value
            grid_knn5, grid_input, value
            gridholes_rook, gridholes_input, value
            hex_ring1, hex_input, value
            hex_ring2, hex_input, value
            nc_count, nc_input, value
            nc_rate, nc_input, rate
            """;

    @ParameterizedTest
    @CsvSource(textBlock = FIELDS)
    void globalStatistics(String name, String input, String column) {
        double[] values = Golden.read(input + ".csv").column(column);
        SpatialWeights binary = weights(name, values.length);
        SpatialWeights standardised = binary.rowStandardised();
        Golden expected = Golden.read(name + "_global.csv");
        same(MoranI.of(values, standardised), expected, 0, 1);
        same(MoranI.of(values, binary), expected, 2, 2);
        same(GearyC.of(values, standardised), expected, 3, 2);
        same(GeneralG.of(values, binary), expected, 4, 1);
    }

    /** @param tails 2 when the reference gives the p of one tail */
    private static void same(GlobalStatistic found, Golden expected, int row, int tails) {
        assertThat(found.estimate()).isCloseTo(expected.column("estimate")[row], relative(expected, "estimate", row));
        assertThat(found.expectation())
                .isCloseTo(expected.column("expectation")[row], relative(expected, "expectation", row));
        assertThat(found.variance()).isCloseTo(expected.column("variance")[row], relative(expected, "variance", row));
        assertThat(found.z()).isCloseTo(expected.column("statistic_z")[row], relative(expected, "statistic_z", row));
        double p = expected.column("p")[row] * tails;
        assertThat(found.p()).isCloseTo(p, within(1e-7 * p));
    }

    private static Offset<Double> relative(Golden expected, String column, int row) {
        return within(1e-9 * Math.abs(expected.column(column)[row]));
    }

    @ParameterizedTest
    @CsvSource(textBlock = FIELDS)
    void localMoran(String name, String input, String column) {
        double[] values = Golden.read(input + ".csv").column(column);
        LocalMoran found = LocalMoran.of(values, weights(name, values.length).rowStandardised());
        Quadrant[] quadrants = found.quadrants();
        Golden expected = Golden.read(name + "_localmoran.csv");
        for (int i = 0; i < values.length; i++) {
            if (found.isIsland(i)) {
                assertThat(found.statistic(i)).isZero();
                assertThat(found.p(i)).isEqualTo(1);
                continue;
            }
            close(found.statistic(i), expected.column("Ii")[i]);
            close(found.expectation(i), expected.column("EIi_cond")[i]);
            close(found.variance(i), expected.column("VarIi_cond")[i]);
            close(found.z(i), expected.column("Z_cond")[i]);
            close(found.p(i), expected.column("p_cond")[i]);
            close(found.totalExpectation(i), expected.column("EIi_total")[i]);
            close(found.totalVariance(i), expected.column("VarIi_total")[i]);
            close(found.totalZ(i), expected.column("Z_total")[i]);
            assertThat(name(quadrants[i])).as("place %d", i).isEqualTo(expected.text("quadrant_mean", i));
        }
    }

    private static String name(Quadrant quadrant) {
        String name = quadrant.name();
        return (name.charAt(0) == 'H' ? "High" : "Low") + "-" + (name.charAt(1) == 'H' ? "High" : "Low");
    }

    /** Not the grid of counts: there the reference's rounding decides which of many ties count as reached. */
    @ParameterizedTest
    @CsvSource({
        "nc_count, value, true",
        "nc_rate, rate, true",
        "nc_rate, rate, false",
    })
    void foldedPseudoP(String name, String column, boolean shared) {
        double[] values = Golden.read("nc_input.csv").column(column);
        SpatialWeights weights = weights(name, values.length).rowStandardised();
        Golden expected = Golden.read(name + "_localmoran.csv");
        int permutations = 1_999;
        ConditionalPermutation draws = ConditionalPermutation.of(permutations, 7, 2);
        double[] p = (shared ? draws : draws.independent()).pseudoP(LocalMoran.of(values, weights), Progress.NONE);
        for (int i = 0; i < p.length; i++) {
            double truth = expected.column("perm_p_folded")[i];
            double error = 4 * Math.sqrt(truth * (1 - truth) * (1.0 / 49_999 + 1.0 / permutations));
            assertThat(p[i]).as("place %d", i).isCloseTo(truth, within(error + 1.0 / permutations));
        }
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(Math.max(1e-12, 1e-9 * Math.abs(expected))));
    }

    private static SpatialWeights weights(String name, int places) {
        Golden pairs = Golden.read(name + "_nb.csv");
        SpatialWeights.Builder builder = new SpatialWeights.Builder(places);
        for (int e = 0; e < pairs.size(); e++) {
            builder.add((int) pairs.column("i")[e] - 1, (int) pairs.column("j")[e] - 1, 1);
        }
        return builder.build();
    }
}
