package org.jingtu.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DbscanTest {
    private static final double EPS = 12;
    private static final int MIN_POINTS = 5;

    @Test
    void theExampleOfTheDocumentation() {
        PlanarPoints points = PlanarPoints.of(new double[] {0, 1, 2, 9}, new double[] {0, 0, 0, 9});
        Clustering found = Dbscan.of(points, 1, 3, 1, Progress.NONE);
        assertThat(RandIndex.labels(found)).containsExactly(1, 1, 1, 0);
        assertThat(found.kind(1)).isEqualTo(PointKind.CORE);
        assertThat(found.kind(0)).isEqualTo(PointKind.BORDER);
        assertThat(found.kind(3)).isEqualTo(PointKind.NOISE);
    }

    @ParameterizedTest
    @EnumSource
    void equalsTheDefinitionByBruteForce(ClusterSamples sample) {
        for (double eps : new double[] {0.5, 5, 12, 40, 3000}) {
            for (int minPoints : new int[] {1, 2, 5, 30}) {
                PlanarPoints points = sample.points(400, 11);
                assertThat(RandIndex.labels(Dbscan.of(points, eps, minPoints, 2, Progress.NONE)))
                        .as("%s %s %s", sample, eps, minPoints)
                        .containsExactly(byDefinition(points, eps, minPoints));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfThePointsChangesOnlyTheNumbers(ClusterSamples sample) {
        PlanarPoints points = sample.points(1500, 3);
        int[] order = ClusterSamples.shuffled(points.size(), 5);
        Clustering straight = Dbscan.of(points, EPS, MIN_POINTS, 1, Progress.NONE);
        Clustering mixed = Dbscan.of(ClusterSamples.ordered(points, order), EPS, MIN_POINTS, 2, Progress.NONE);
        int[] number = new int[straight.clusters() + 1];
        for (int k = 0; k < order.length; k++) {
            int cluster = straight.cluster(order[k]);
            assertThat(mixed.kind(k)).isEqualTo(straight.kind(order[k]));
            assertThat(mixed.cluster(k) == 0).isEqualTo(cluster == 0);
            number[cluster] = number[cluster] == 0 ? mixed.cluster(k) : number[cluster];
            assertThat(mixed.cluster(k)).isEqualTo(number[cluster]);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LATTICE", "ON_A_LINE", "FAR_AWAY"})
    void movingAndScalingChangeNothing(ClusterSamples sample) {
        PlanarPoints points = sample.points(1000, 8);
        int[] found = RandIndex.labels(Dbscan.of(points, EPS, MIN_POINTS, 1, Progress.NONE));
        PlanarPoints moved = ClusterSamples.mapped(points, v -> v + 4096);
        PlanarPoints scaled = ClusterSamples.mapped(points, v -> v * 0.25);
        assertThat(RandIndex.labels(Dbscan.of(moved, EPS, MIN_POINTS, 2, Progress.NONE)))
                .containsExactly(found);
        assertThat(RandIndex.labels(Dbscan.of(scaled, EPS * 0.25, MIN_POINTS, 2, Progress.NONE)))
                .containsExactly(found);
    }

    @Test
    void manyPointsAtOnePlaceAndFarCornersCostNothing() {
        double[] x = new double[100_000];
        double[] y = new double[x.length];
        Arrays.fill(x, 40_000, x.length, 7e6);
        x[0] = -1e7;
        y[1] = 1e7;
        Clustering found = Dbscan.of(PlanarPoints.of(x, y), 1e-4, 10, 2, Progress.NONE);
        assertThat(found.clusters()).isEqualTo(2);
        assertThat(found.count(PointKind.CORE)).isEqualTo(99_998);
        assertThat(found.count(PointKind.NOISE)).isEqualTo(2);
    }

    @Test
    void crowdsThatFaceEachOtherJustOutOfReachStayApart() {
        int n = 20_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 2 == 0 ? 0 : 1.000001;
            y[i] = 0.5 * i / n;
        }
        assertThat(Dbscan.of(PlanarPoints.of(x, y), 1, 5, 2, Progress.NONE).clusters())
                .isEqualTo(2);
    }

    @Test
    void slantingCrowdsAreComparedInHalves() {
        int n = 40_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double along = 0.6 * i / n;
            x[i] = along + (i % 2) * 0.7072;
            y[i] = -along + (i % 2) * 0.7072;
        }
        assertThat(Dbscan.of(PlanarPoints.of(x, y), 1, 5, 2, Progress.NONE).clusters())
                .isEqualTo(2);
        assertThat(Dbscan.of(PlanarPoints.of(x, y), 1.0002, 5, 2, Progress.NONE).clusters())
                .isEqualTo(1);
    }

    @Test
    void stopsWhenCancelledAndRefusesNonsense() {
        PlanarPoints points = ClusterSamples.EVEN.points(100, 1);
        assertThatThrownBy(() -> Dbscan.of(points, 5, 5, 1, fraction -> {
                    throw new CancellationException("no longer wanted");
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Dbscan.of(points, 0, 5, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Dbscan.of(PlanarPoints.of(new double[0], new double[0]), 5, 5, 1, Progress.NONE)
                        .clusters())
                .isZero();
    }

    private static int[] byDefinition(PlanarPoints points, double eps, int minPoints) {
        int n = points.size();
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            int within = 0;
            for (int j = 0; j < n; j++) {
                within += squared(points, i, j) <= eps * eps ? 1 : 0;
            }
            core[i] = within >= minPoints;
        }
        int[] label = new int[n];
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            if (core[i] && label[i] == 0) {
                label[i] = ++clusters;
                ArrayDeque<Integer> open = new ArrayDeque<>();
                open.add(i);
                while (!open.isEmpty()) {
                    int p = open.remove();
                    for (int q = 0; q < n; q++) {
                        if (core[q] && label[q] == 0 && squared(points, p, q) <= eps * eps) {
                            label[q] = clusters;
                            open.add(q);
                        }
                    }
                }
            }
        }
        int[] complete = label.clone();
        for (int i = 0; i < n; i++) {
            int nearest = -1;
            for (int q = 0; q < n && !core[i]; q++) {
                if (core[q] && squared(points, i, q) <= eps * eps && (nearest < 0 || nearer(points, i, q, nearest))) {
                    nearest = q;
                }
            }
            complete[i] = nearest < 0 ? label[i] : label[nearest];
        }
        return complete;
    }

    private static boolean nearer(PlanarPoints points, int i, int q, int other) {
        int byDistance = Double.compare(squared(points, i, q), squared(points, i, other));
        int byX = Double.compare(points.x(q), points.x(other));
        return byDistance < 0 || (byDistance == 0 && (byX < 0 || (byX == 0 && points.y(q) < points.y(other))));
    }

    private static double squared(PlanarPoints points, int i, int j) {
        double dx = points.x(i) - points.x(j);
        double dy = points.y(i) - points.y(j);
        return dx * dx + dy * dy;
    }
}
