package org.jingtu.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.geo.MetricCrs;
import org.junit.jupiter.api.Test;

class EffortSquaresTest {
    private final MetricCrs plane = MetricCrs.at(113.6, 27.2);
    private final EffortSquares effort = new EffortSquares(plane);

    private void at(String vehicle, int seconds, double easting, double northing) {
        double[] x = {easting};
        double[] y = {northing};
        plane.toDegrees(x, y);
        effort.add(vehicle, seconds * 1000L, x[0], y[0]);
    }

    @Test
    void aWayAlongARowIsSplitAtTheGridLines() {
        at("a", 0, 460_010, 3_009_020);
        at("a", 60, 460_110, 3_009_020);
        List<EffortSquares.Square> squares = effort.drain();
        assertThat(squares).extracting(EffortSquares.Square::row).containsOnly(60_180);
        assertThat(squares).filteredOn(s -> s.column() == 9_200).singleElement().satisfies(s -> assertThat(
                        s.kilometres())
                .isCloseTo(0.040, within(1e-6)));
        assertThat(squares).filteredOn(s -> s.column() == 9_201).singleElement().satisfies(s -> assertThat(
                        s.kilometres())
                .isCloseTo(0.050, within(1e-6)));
        assertThat(squares).filteredOn(s -> s.column() == 9_202).singleElement().satisfies(s -> assertThat(
                        s.kilometres())
                .isCloseTo(0.010, within(1e-6)));
    }

    @Test
    void partsAddUpToTheWholeWayWhereverItRuns() {
        SplittableRandom random = new SplittableRandom(3);
        double x = 460_000;
        double y = 3_009_000;
        double metres = 0;
        at("a", 0, x, y);
        for (int i = 1; i <= 500; i++) {
            double dx = 400 * random.nextDouble() - 200;
            double dy = 400 * random.nextDouble() - 200;
            x += dx;
            y += dy;
            metres += Math.hypot(dx, dy);
            at("a", 60 * i, x, y);
        }
        double kilometres = effort.drain().stream()
                .mapToDouble(EffortSquares.Square::kilometres)
                .sum();
        assertThat(kilometres).isCloseTo(metres / 1000, within(1e-4));
    }

    @Test
    void gapsLeapsAndOtherVehiclesDoNotCount() {
        at("a", 0, 460_000, 3_009_000);
        at("a", 301, 460_100, 3_009_000); // too long ago
        at("a", 302, 460_200, 3_009_000); // 360 km/h
        at("b", 330, 460_210, 3_009_000); // somebody else
        assertThat(effort.drain()).isEmpty();
    }
}
