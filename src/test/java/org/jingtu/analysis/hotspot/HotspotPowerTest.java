package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HotspotPowerTest {
    private static HotspotPower days(int days) {
        double perCell = 60.0 * days / 1800;
        return new HotspotPower(7 * perCell, 70_000, 7, 1800);
    }

    @Test
    void aWeekIsTooLittleAndAQuarterIsEnough() {
        assertThat(days(7).of(4, 150)).isCloseTo(0.21, within(0.03));
        assertThat(days(28).of(4, 150)).isBetween(0.7, 1.0);
        assertThat(days(91).of(4, 150)).isGreaterThan(0.99);
    }

    @Test
    void aSpotThatFillsLittleOfTheNeighbourhoodIsHardToFind() {
        assertThat(days(28).of(4, 40)).isLessThan(days(28).of(4, 150));
        assertThat(days(28).of(1, 150)).isLessThan(0.001);
    }
}
