package org.jingtu.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoadSidesTest {
    @Test
    void example() {
        RoadSides sides = new RoadSides();
        sides.drive(0, 60);
        sides.drive(100, 40);
        assertThat(sides.forwardMetres(0, 100)).isEqualTo(60);
        assertThat(sides.backwardMetres(0, 100)).isEqualTo(60);
        assertThat(sides.oneSidedMetres(0, 100)).isEqualTo(80);
    }

    @Test
    void drivingTwiceCountsOnce() {
        RoadSides sides = new RoadSides();
        sides.drive(0, 60);
        sides.drive(30, 80);
        sides.drive(10, 20);
        assertThat(sides.forwardMetres(0, 100)).isEqualTo(80);
        assertThat(sides.forwardMetres(50, 70)).isEqualTo(20);
        assertThat(sides.backwardMetres(0, 100)).isZero();
        assertThat(sides.oneSidedMetres(0, 100)).isEqualTo(80);
    }
}
