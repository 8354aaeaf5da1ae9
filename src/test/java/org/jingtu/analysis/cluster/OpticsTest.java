package org.jingtu.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpticsTest {
    @Test
    void theExampleOfTheDocumentation() {
        PlanarPoints points = PlanarPoints.of(new double[] {0, 1, 2, 9}, new double[4]);
        Optics found = Optics.of(points, 3, 2, 1, Progress.NONE);
        assertThat(new int[] {found.point(0), found.point(1), found.point(2), found.point(3)})
                .containsExactly(0, 1, 2, 3);
        assertThat(found.reachabilityMetres(0)).isNaN();
        assertThat(found.reachabilityMetres(1)).isEqualTo(1);
        assertThat(found.reachabilityMetres(2)).isEqualTo(1);
        assertThat(found.reachabilityMetres(3)).isNaN();
        assertThat(found.coreDistanceMetres(3)).isNaN();
    }

    @ParameterizedTest
    @EnumSource
    void orderAndReachabilityEqualTheDefinition(ClusterSamples sample) {
        PlanarPoints points = sample.points(500, 2);
        for (double eps : new double[] {6, 30, Double.POSITIVE_INFINITY}) {
            Optics found = Optics.of(points, eps, 6, 2, Progress.NONE);
            Walk expected = new Walk(points, eps, 6);
            for (int k = 0; k < points.size(); k++) {
                assertThat(found.point(k)).isEqualTo(expected.order[k]);
                double reach = expected.reach[k];
                assertThat(found.reachabilityMetres(k))
                        .isEqualTo(Double.valueOf(reach == Double.POSITIVE_INFINITY ? Double.NaN : Math.sqrt(reach)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCutHasTheCorePointsAndPartitionOfDbscan(ClusterSamples sample) {
        PlanarPoints points = sample.points(2000, 14);
        Clustering cut = Optics.of(points, 50, 6, 1, Progress.NONE).cutAt(14);
        Clustering dbscan = Dbscan.of(points, 14, 6, 1, Progress.NONE);
        for (int i = 0; i < points.size(); i++) {
            assertThat(cut.kind(i) == PointKind.CORE).isEqualTo(dbscan.kind(i) == PointKind.CORE);
            if (dbscan.kind(i) == PointKind.CORE) {
                assertThat(cut.cluster(i)).isEqualTo(dbscan.cluster(i));
            } else if (dbscan.kind(i) == PointKind.NOISE) {
                assertThat(cut.cluster(i)).isZero();
            }
        }
    }

    @Test
    void manyPointsAtOnePlaceWithoutALimitAreNotQuadratic() {
        double[] x = new double[80_000];
        Arrays.fill(x, 40_000, x.length, 3);
        Optics found =
                Optics.of(PlanarPoints.of(x, new double[x.length]), Double.POSITIVE_INFINITY, 5, 1, Progress.NONE);
        assertThat(found.reachabilityMetres(1)).isZero();
        assertThat(found.cutAt(1).clusters()).isEqualTo(2);
        assertThat(found.cutAt(3).clusters()).isEqualTo(1);
    }

    @Test
    void fewerPointsThanNeededAreNoise() {
        Optics found = Optics.of(PlanarPoints.of(new double[3], new double[3]), 9, 4, 1, Progress.NONE);
        assertThat(found.coreDistanceMetres(1)).isNaN();
        assertThat(found.cutAt(9).count(PointKind.NOISE)).isEqualTo(3);
    }

    @Test
    void stopsWhenCancelled() {
        PlanarPoints points = ClusterSamples.EVEN.points(100, 1);
        assertThatThrownBy(() -> Optics.of(points, 9, 5, 1, fraction -> {
                    throw new CancellationException("no longer wanted");
                }))
                .isInstanceOf(CancellationException.class);
    }

    /** The definition, without an index. */
    private static final class Walk {
        private final int[] order;
        private final double[] reach;

        Walk(PlanarPoints points, double eps, int minPoints) {
            int n = points.size();
            order = new int[n];
            reach = new double[n];
            boolean[] done = new boolean[n];
            Arrays.fill(reach, Double.POSITIVE_INFINITY);
            for (int k = 0; k < n; k++) {
                int p = -1;
                for (int q = 0; q < n; q++) {
                    boolean better = p < 0
                            || reach[q] < reach[p]
                            || (reach[q] == reach[p] && reach[q] < Double.POSITIVE_INFINITY);
                    p = !done[q] && better ? q : p;
                }
                done[p] = true;
                order[k] = p;
                double[] squared = new double[n];
                int from = p;
                Arrays.setAll(squared, q -> {
                    double dx = points.x(q) - points.x(from);
                    double dy = points.y(q) - points.y(from);
                    return dx * dx + dy * dy;
                });
                double core = Arrays.stream(squared).sorted().toArray()[minPoints - 1];
                for (int q = 0; q < n && core <= eps * eps; q++) {
                    if (!done[q] && squared[q] <= eps * eps) {
                        reach[q] = Math.min(reach[q], Math.max(core, squared[q]));
                    }
                }
            }
        }
    }
}
