package org.jingtu.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HdbscanTest {
    @Test
    void theExampleOfTheDocumentation() {
        PlanarPoints points = PlanarPoints.of(new double[] {0, 1, 2, 10, 11, 12}, new double[6]);
        Hdbscan found = Hdbscan.of(points, 2, 3, 1, Progress.NONE);
        assertThat(RandIndex.labels(found.clustering())).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(found.treeLengthsMetres()).containsExactly(1, 1, 1, 1, 8);
        for (int i = 0; i < 6; i++) {
            assertThat(found.coreDistanceMetres(i)).isEqualTo(1);
            assertThat(found.outlierScore(i)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void coreDistancesAndTreeEqualBruteForce(ClusterSamples sample) {
        PlanarPoints points = sample.points(300, 21);
        int n = points.size();
        double[] core = new double[n];
        for (int i = 0; i < n; i++) {
            int self = i;
            double[] distances = new double[n];
            Arrays.setAll(distances, j -> distance(points, self, j));
            Arrays.sort(distances);
            core[i] = distances[6];
        }
        Hdbscan found = Hdbscan.of(points, 7, 7, 2, Progress.NONE);
        for (int i = 0; i < n; i++) {
            assertThat(found.coreDistanceMetres(i)).isEqualTo(core[i]);
        }
        assertThat(found.treeLengthsMetres()).containsExactly(treeLengths(points, core), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void threadsChangeNothingAndScoresAreShares(ClusterSamples sample) {
        PlanarPoints points = sample.points(6000, 33);
        Hdbscan one = Hdbscan.of(points, 8, 8, 1, Progress.NONE);
        Hdbscan two = Hdbscan.of(points, 8, 8, 2, Progress.NONE);
        assertThat(RandIndex.labels(two.clustering())).containsExactly(RandIndex.labels(one.clustering()));
        assertThat(two.treeLengthsMetres()).containsExactly(one.treeLengthsMetres());
        for (int i = 0; i < points.size(); i++) {
            assertThat(one.outlierScore(i)).isBetween(0.0, 1.0).isEqualTo(two.outlierScore(i));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PILES", "EVEN"})
    void movingScalingAndOrderChangeNothing(ClusterSamples sample) {
        PlanarPoints points = ClusterSamples.mapped(sample.points(1200, 4), v -> Math.rint(v * 1024) / 1024);
        int[] order = ClusterSamples.shuffled(points.size(), 9);
        Hdbscan found = Hdbscan.of(points, 6, 6, 1, Progress.NONE);
        Hdbscan moved = Hdbscan.of(ClusterSamples.mapped(points, v -> (v + 65_536) * 2), 6, 6, 2, Progress.NONE);
        Hdbscan mixed = Hdbscan.of(ClusterSamples.ordered(points, order), 6, 6, 2, Progress.NONE);
        int[] labels = RandIndex.labels(found.clustering());
        assertThat(RandIndex.labels(moved.clustering())).containsExactly(labels);
        int[] reordered = Arrays.stream(order).map(i -> labels[i]).toArray();
        assertThat(RandIndex.adjusted(RandIndex.labels(mixed.clustering()), reordered))
                .isGreaterThan(0.99);
        assertThat(mixed.treeLengthsMetres()).containsExactly(found.treeLengthsMetres());
        for (int i = 0; i < points.size(); i++) {
            assertThat(moved.outlierScore(i)).isCloseTo(found.outlierScore(i), within(1e-12));
        }
    }

    @Test
    void pilesAtOnePlaceAreClustersWithFiniteScores() {
        double[] x = new double[60_000];
        double[] y = new double[x.length];
        Arrays.fill(x, 20_000, 40_000, 500);
        Arrays.fill(y, 40_000, x.length, 500);
        x[0] = 250;
        Hdbscan found = Hdbscan.of(PlanarPoints.of(x, y), 10, 10, 2, Progress.NONE);
        assertThat(found.clustering().clusters()).isEqualTo(3);
        assertThat(found.outlierScore(0)).isEqualTo(1);
        assertThat(found.outlierScore(5)).isZero();
        assertThat(found.coreDistanceMetres(5)).isZero();
    }

    @Test
    void fewOrEqualPointsAreAllNoise() {
        for (int n : new int[] {0, 1, 2, 4, 50}) {
            Hdbscan found = Hdbscan.of(PlanarPoints.of(new double[n], new double[n]), 5, 5, 1, Progress.NONE);
            assertThat(found.clustering().clusters()).isZero();
            for (int i = 0; i < n; i++) {
                assertThat(found.outlierScore(i)).isZero();
            }
        }
    }

    @Test
    void stopsWhenCancelled() {
        PlanarPoints points = ClusterSamples.EVEN.points(100, 1);
        assertThatThrownBy(() -> Hdbscan.of(points, 5, 5, 1, fraction -> {
                    throw new CancellationException("no longer wanted");
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static double[] treeLengths(PlanarPoints points, double[] core) {
        int n = core.length;
        double[] way = new double[n];
        boolean[] reached = new boolean[n];
        double[] lengths = new double[n - 1];
        Arrays.fill(way, Double.POSITIVE_INFINITY);
        int present = 0;
        for (int k = 0; k < n - 1; k++) {
            reached[present] = true;
            int next = -1;
            for (int q = 0; q < n; q++) {
                if (!reached[q]) {
                    double reach = Math.max(distance(points, present, q), Math.max(core[present], core[q]));
                    way[q] = Math.min(way[q], reach);
                    next = next < 0 || way[q] < way[next] ? q : next;
                }
            }
            lengths[k] = way[next];
            present = next;
        }
        Arrays.sort(lengths);
        return lengths;
    }

    private static double distance(PlanarPoints points, int i, int j) {
        double dx = points.x(i) - points.x(j);
        double dy = points.y(i) - points.y(j);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
