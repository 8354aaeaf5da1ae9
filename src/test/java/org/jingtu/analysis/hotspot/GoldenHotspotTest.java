package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jingtu.analysis.Golden;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gi, Gi*, p-values, adjustments and empirical Bayes rates of R's spdep. */
class GoldenHotspotTest {
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "grid_queen8, grid_queen8",
        "grid_band24, grid_band24",
        "grid_knn5, grid_knn5",
        "gridholes_rook, gridholes_rook",
        "hex_ring1, hex_ring1",
        "hex_ring2, hex_ring2",
        "nc_count, nc_count",
        "nc_rate, nc_rate"
    })
    void localStatistics(String expectedName, String neighbours) {
        Golden expected = Golden.read(expectedName + "_localG.csv");
        Golden pairs = Golden.read(neighbours + "_nb.csv");
        double[] values = expected.column("value");
        SpatialWeights.Builder builder = new SpatialWeights.Builder(values.length);
        double[] from = pairs.column("i");
        double[] to = pairs.column("j");
        for (int k = 0; k < from.length; k++) {
            builder.add((int) from[k] - 1, (int) to[k] - 1, 1);
        }
        SpatialWeights binary = builder.build();
        compare(GetisOrd.scores(values, binary), expected.column("z_Gi_B"));
        compare(GetisOrd.scores(values, binary.rowStandardised()), expected.column("z_Gi_W"));
        compare(GetisOrd.scores(values, binary.withSelf().rowStandardised()), expected.column("z_GiStar_W"));
        for (Correction correction : Correction.values()) {
            HotspotResult result = new HotspotAnalysis(PValue.NORMAL, correction, 2)
                    .ofValues(values, binary.withSelf(), Progress.NONE);
            double[] q = expected.column(
                    switch (correction) {
                        case FDR -> "p_BH";
                        case BY -> "p_BY";
                        case BONFERRONI -> "p_bonf";
                        case HOLM -> "p_holm";
                        case NONE -> "p_GiStar_B";
                    });
            for (int i = 0; i < values.length; i++) {
                close(result.z(i), expected.column("z_GiStar_B")[i]);
                close(result.q(i), q[i]);
            }
        }
    }

    @Test
    void empiricalBayesRates() {
        Golden input = Golden.read("nc_input.csv");
        compare(
                EmpiricalBayes.rates(input.column("cases"), input.column("pop")),
                Golden.read("nc_EBest.csv").column("eb"));
    }

    private static void compare(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).as("an island").isZero();
            } else {
                close(actual[i], expected[i]);
            }
        }
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Math.max(1e-13, Math.abs(expected) * RELATIVE)));
    }
}
