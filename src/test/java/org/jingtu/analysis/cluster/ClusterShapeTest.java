package org.jingtu.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterShapeTest {
    private static ClusterShape only(PlanarPoints points) {
        return ClusterShape.of(points, Dbscan.of(points, 1e9, 1, 1, Progress.NONE))
                .get(0);
    }

    @Test
    void theExampleOfTheDocumentation() {
        ClusterShape shape =
                only(PlanarPoints.weighted(new double[] {0, 3, 0}, new double[] {0, 0, 3}, new double[] {1, 2, 4}));
        assertThat(shape.points()).isEqualTo(3);
        assertThat(shape.weight()).isEqualTo(7);
        assertThat(shape.centroidX()).isEqualTo(1);
        assertThat(shape.centroidY()).isEqualTo(1);
        assertThat(shape.radiusMetres()).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(shape.hullSquareMetres()).isEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"PILES", "EVEN", "LATTICE", "FAR_AWAY"})
    void theHullHoldsAllItsPointsAndTurnsLeft(ClusterSamples sample) {
        PlanarPoints points = sample.points(500, 6);
        ClusterShape shape = only(points);
        int n = shape.corners();
        assertThat(n).isGreaterThan(2);
        for (int k = 0; k < n; k++) {
            assertThat(side(shape, k, shape.cornerX((k + 2) % n), shape.cornerY((k + 2) % n)))
                    .isPositive();
            for (int i = 0; i < points.size(); i++) {
                assertThat(side(shape, k, points.x(i), points.y(i))).isGreaterThanOrEqualTo(-1e-6);
            }
        }
        assertThat(shape.cornerX(0)).isEqualTo(Arrays.stream(points.xs()).min().orElseThrow());
    }

    private static double side(ClusterShape shape, int corner, double x, double y) {
        int next = (corner + 1) % shape.corners();
        return (shape.cornerX(next) - shape.cornerX(corner)) * (y - shape.cornerY(corner))
                - (shape.cornerY(next) - shape.cornerY(corner)) * (x - shape.cornerX(corner));
    }

    @Test
    void pointsOnALineHaveTwoCornersAndOnePlaceHasOne() {
        ClusterShape line = only(ClusterSamples.ON_A_LINE.points(300, 1));
        assertThat(line.corners()).isEqualTo(2);
        assertThat(line.hullSquareMetres()).isZero();
        double[] same = new double[9];
        Arrays.fill(same, 1e7);
        ClusterShape place = only(PlanarPoints.of(same, same));
        assertThat(place.corners()).isEqualTo(1);
        assertThat(place.radiusMetres()).isZero();
        assertThat(place.centroidX()).isEqualTo(1e7);
    }
}
