package org.jingtu.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters as the reference implementation (R, package dbscan) finds them. */
class GoldenClusterTest {
    private static PlanarPoints points() {
        Golden points = Golden.read("points.csv");
        return PlanarPoints.of(points.column("x"), points.column("y"));
    }

    @ParameterizedTest
    @CsvSource({"20, 5", "35, 8", "15, 4"})
    void dbscan(double eps, int minPoints) {
        Golden golden = Golden.read("dbscan.csv");
        String name = "eps" + (int) eps + "_min" + minPoints;
        Clustering found = Dbscan.of(points(), eps, minPoints, 1, Progress.NONE);
        for (int i = 0; i < found.size(); i++) {
            boolean core = golden.text(name + "_core", i).equals("1");
            assertThat(found.kind(i) == PointKind.CORE).isEqualTo(core);
            assertThat(golden.text(name + "_admissible", i).split("[^0-9]"))
                    .contains(Integer.toString(found.cluster(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15})
    void hdbscan(int minPoints) {
        Golden golden = Golden.read("hdbscan.csv");
        String name = "min" + minPoints;
        Hdbscan found = Hdbscan.of(points(), minPoints, minPoints, 1, Progress.NONE);
        double[] core = golden.column(name + "_coredist");
        double[] glosh = golden.column(name + "_glosh");
        int[] label = Arrays.stream(golden.column(name + "_label"))
                .mapToInt(v -> (int) v)
                .toArray();
        for (int i = 0; i < core.length; i++) {
            assertThat(found.coreDistanceMetres(i)).isCloseTo(core[i], within(1e-9 * core[i]));
            assertThat(found.outlierScore(i)).isCloseTo(glosh[i], within(1e-6));
        }
        double[] heights = Golden.read("hdbscan_" + name + "_mst_heights.csv").column("height");
        assertThat(found.treeLengthsMetres()).containsExactly(heights, within(1e-9 * 100));
        assertThat(RandIndex.adjusted(RandIndex.labels(found.clustering()), label))
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void optics() {
        Golden golden = Golden.read("optics_eps200_min8.csv");
        Optics found = Optics.of(points(), 200, 8, 1, Progress.NONE);
        for (int k = 0; k < found.size(); k++) {
            assertThat(Integer.parseInt(golden.text("order_pos", found.point(k))))
                    .isEqualTo(k + 1);
        }
        for (int i = 0; i < found.size(); i++) {
            same(found.reachabilityMetres(i), golden.text("reachdist", i));
            same(found.coreDistanceMetres(i), golden.text("coredist", i));
        }
    }

    private static void same(double found, String expected) {
        if (expected.equals("Inf")) {
            assertThat(found).isNaN();
        } else {
            double value = Double.parseDouble(expected);
            assertThat(found).isCloseTo(value, within(1e-9 * value));
        }
    }
}
